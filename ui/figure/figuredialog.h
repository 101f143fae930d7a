// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace figure {

/// Asks how a figure should look and shows it while one chooses. The caller writes it once it is accepted.
class FigureDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the window shows, offered as choices.
    struct View
    {
        ui::Axis axis = ui::Axis::Time;
        std::pair<double, double> range; ///< the part in view
        std::optional<ui::Playhead::Moment> at;   ///< the playhead, if someone moved it
        std::vector<ui::Mark> marks{};
    };

    FigureDialog(const std::vector<timeline::ShownRun> &runs, const View &view, QWidget *parent = nullptr);

    FigureOptions options() const;
    Format format() const;
    /// ".png", ".svg" or ".pdf"
    QString suffix() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createFields(class QFormLayout *form);
    void optionsChanged();
    void showPreview();
    void fitPreview();

    std::vector<timeline::ShownRun> m_runs;
    View m_view;
    QComboBox *m_format;
    QComboBox *m_preset;
    QComboBox *m_theme;
    QComboBox *m_scale;
    QComboBox *m_axis;
    QCheckBox *m_onlyView;
    QCheckBox *m_withPlayhead;
    QLineEdit *m_title;
    QLineEdit *m_subtitle;
    QLabel *m_preview;
    QLabel *m_size;
    QTimer *m_delay;
    QImage m_picture;
};

} // namespace figure
