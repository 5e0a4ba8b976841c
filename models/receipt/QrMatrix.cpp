// SPDX-License-Identifier: GPL-3.0-or-later
#include "QrMatrix.h"

#include <qrencode.h>

#include <cmath>
#include <memory>

namespace meterdesk {

Result<QrMatrix> QrMatrix::of(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), data, 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no QR code of %1 bytes").arg(bytes.size()));

    QrMatrix matrix;
    matrix.m_size = code->width;
    matrix.m_modules.resize(code->width * code->width);
    for (int i = 0; i < code->width * code->width; ++i)
        matrix.m_modules.setBit(i, (code->data[i] & 1) != 0);
    return matrix;
}

QrMatrix QrMatrix::ofModules(int size, const QBitArray &modules)
{
    QrMatrix matrix;
    if (size > 0 && modules.size() == static_cast<qsizetype>(size) * size) {
        matrix.m_size = size;
        matrix.m_modules = modules;
    }
    return matrix;
}

qreal QrMatrix::sideOnDots(qreal most) const
{
    constexpr qreal dotsPerMm = 8;
    return m_size == 0 ? 0 : std::floor(most * dotsPerMm / m_size) / dotsPerMm * m_size;
}

} // namespace meterdesk
