// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/imagebuffer.h"

namespace timeline {

ImageBuffer::ImageBuffer(const QSize &size, double devicePixelRatio) : QCPAbstractPaintBuffer(size, devicePixelRatio)
{
    reallocateBuffer();
}

QCPPainter *ImageBuffer::startPainting()
{
    return new QCPPainter(&m_image);
}

void ImageBuffer::draw(QCPPainter *painter) const
{
    painter->drawImage(QPointF(0, 0), m_image);
}

void ImageBuffer::clear(const QColor &)
{
    m_image.fill(m_background);
}

void ImageBuffer::reallocateBuffer()
{
    setInvalidated();
    m_image = QImage((QSizeF(mSize) * mDevicePixelRatio).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    m_image.setDevicePixelRatio(mDevicePixelRatio);
    m_image.fill(m_background);
}

} // namespace timeline
