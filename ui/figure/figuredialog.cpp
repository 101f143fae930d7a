// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuredialog.h"

#include "ui/common/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace figure {
namespace {

template <class Value> void addChoice(QComboBox *box, const QString &words, Value value)
{
    box->addItem(words, static_cast<int>(value));
}

template <class Value> Value chosen(const QComboBox *box)
{
    return static_cast<Value>(box->currentData().toInt());
}

} // namespace

FigureDialog::FigureDialog(const std::vector<timeline::ShownRun> &runs, const View &view, QWidget *parent)
    : QDialog(parent), m_runs(runs), m_view(view), m_format(new QComboBox(this)), m_preset(new QComboBox(this)),
      m_theme(new QComboBox(this)), m_scale(new QComboBox(this)), m_axis(new QComboBox(this)),
      m_onlyView(new QCheckBox(tr("Only the part in view"), this)), m_withPlayhead(new QCheckBox(tr("With the playhead"), this)),
      m_title(new QLineEdit(this)), m_subtitle(new QLineEdit(this)), m_preview(new QLabel(this)),
      m_size(ui::createHint({}, this)), m_delay(new QTimer(this))
{
    setWindowTitle(tr("Export a figure"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    createFields(form);
    auto *side = new QVBoxLayout;
    side->addLayout(form);
    side->addStretch();
    side->addWidget(m_size);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    side->addWidget(buttons);

    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(420, 300);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setAccessibleName(tr("Preview"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(20);
    layout->addWidget(m_preview, 1);
    layout->addLayout(side);

    m_delay->setSingleShot(true);
    m_delay->setInterval(60);
    connect(m_delay, &QTimer::timeout, this, &FigureDialog::showPreview);
    resize(980, 560);
    showPreview();
}

void FigureDialog::createFields(QFormLayout *form)
{
    addChoice(m_format, tr("PNG, a picture"), Format::Png);
    addChoice(m_format, tr("SVG, for the web"), Format::Svg);
    addChoice(m_format, tr("PDF, for print"), Format::Pdf);
    addChoice(m_preset, tr("Slide, 16:9"), Preset::Slide);
    addChoice(m_preset, tr("Page width"), Preset::Page);
    addChoice(m_preset, tr("Half a column"), Preset::Column);
    addChoice(m_theme, tr("Light"), ui::ThemeKind::Light);
    addChoice(m_theme, tr("Dark"), ui::ThemeKind::Dark);
    addChoice(m_theme, tr("Print, safe without colour"), ui::ThemeKind::Print);
    for (int scale = 1; scale <= 4; ++scale)
        addChoice(m_scale, QStringLiteral("%1×").arg(scale), scale);
    m_scale->setCurrentIndex(1);
    addChoice(m_axis, tr("Time"), ui::Axis::Time);
    addChoice(m_axis, tr("Steps"), ui::Axis::Steps);
    m_axis->setCurrentIndex(m_axis->findData(static_cast<int>(m_view.axis)));
    m_withPlayhead->setChecked(m_view.at.has_value());
    m_withPlayhead->setEnabled(m_view.at.has_value());
    m_title->setPlaceholderText(tr("as the programs are called"));
    m_subtitle->setPlaceholderText(tr("what the comparison says"));

    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Si&ze"), m_preset);
    form->addRow(tr("&Pixels"), m_scale);
    form->addRow(tr("&Colours"), m_theme);
    form->addRow(tr("&Axis"), m_axis);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Subtitle"), m_subtitle);
    form->addRow(QString(), m_onlyView);
    form->addRow(QString(), m_withPlayhead);
    for (QComboBox *box : {m_format, m_preset, m_theme, m_scale, m_axis})
        connect(box, &QComboBox::currentIndexChanged, this, &FigureDialog::optionsChanged);
    for (QCheckBox *box : {m_onlyView, m_withPlayhead})
        connect(box, &QCheckBox::toggled, this, &FigureDialog::optionsChanged);
    for (QLineEdit *line : {m_title, m_subtitle})
        connect(line, &QLineEdit::textChanged, this, &FigureDialog::optionsChanged);
}

FigureOptions FigureDialog::options() const
{
    FigureOptions options;
    options.preset = chosen<Preset>(m_preset);
    options.theme = chosen<ui::ThemeKind>(m_theme);
    options.scale = m_scale->currentData().toInt();
    options.axis = chosen<ui::Axis>(m_axis);
    if (m_onlyView->isChecked() && options.axis == m_view.axis)
        options.range = m_view.range;
    if (m_withPlayhead->isChecked())
        options.at = m_view.at;
    options.marks = m_view.marks;
    options.title = m_title->text();
    options.subtitle = m_subtitle->text();
    return options;
}

Format FigureDialog::format() const
{
    return chosen<Format>(m_format);
}

QString FigureDialog::suffix() const
{
    switch (format()) {
    case Format::Svg:
        return QStringLiteral(".svg");
    case Format::Pdf:
        return QStringLiteral(".pdf");
    case Format::Png:
        break;
    }
    return QStringLiteral(".png");
}

void FigureDialog::optionsChanged()
{
    m_scale->setEnabled(format() == Format::Png);
    m_onlyView->setEnabled(chosen<ui::Axis>(m_axis) == m_view.axis);
    m_delay->start();
}

void FigureDialog::showPreview()
{
    FigureOptions preview = options();
    preview.scale = 2;
    m_picture = QImage::fromData(figure::render(m_runs, preview, Format::Png), "PNG");
    const QSize size = m_picture.size() / 2;
    const int scale = format() == Format::Png ? m_scale->currentData().toInt() : 1;
    m_size->setText(format() == Format::Png ? tr("%1 by %2 pixels").arg(size.width() * scale).arg(size.height() * scale)
                                            : tr("%1 by %2 mm").arg(size.width() * 25.4 / 96, 0, 'f', 0).arg(size.height() * 25.4 / 96, 0, 'f', 0));
    fitPreview();
}

void FigureDialog::fitPreview()
{
    if (m_picture.isNull())
        return;
    const double ratio = devicePixelRatioF();
    QImage fitting = m_picture.scaled(m_preview->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    fitting.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(fitting));
}

void FigureDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitPreview();
}

} // namespace figure
