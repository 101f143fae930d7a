// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/qcustomplot.h"

#include <QImage>

namespace timeline {

/// What a plot is drawn into and then shown from: an image without transparency, so that showing it is copying it.
class ImageBuffer : public QCPAbstractPaintBuffer
{
public:
    ImageBuffer(const QSize &size, double devicePixelRatio);

    /// Stands below everything; from the next redraw on.
    void setBackground(const QColor &colour) { m_background = colour; }

    QCPPainter *startPainting() override;
    void draw(QCPPainter *painter) const override;
    void clear(const QColor &) override;

protected:
    void reallocateBuffer() override;

private:
    QImage m_image;
    QColor m_background = Qt::white;
};

} // namespace timeline
