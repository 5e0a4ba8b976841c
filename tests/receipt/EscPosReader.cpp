// SPDX-License-Identifier: GPL-3.0-or-later
#include "EscPosReader.h"

#include <QtCore/QStringConverter>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

EscPosReader::EscPosReader(const QByteArray &bytes)
    : m_bytes(bytes)
{
    while (m_at < m_bytes.size() && fault.isEmpty()) {
        const bool afterRaster = std::exchange(m_lastWasRaster, false);
        switch (const int byte = next(); byte) {
        case 0x1b:
            readEscape();
            break;
        case 0x1d:
            m_lastWasRaster = afterRaster;
            readGroup();
            break;
        case 0x1c:
            if (next() != '&')
                fault = u"FS"_s;
            break;
        case '\n':
            endLine();
            break;
        default:
            if (byte < 0x20)
                fault = u"control %1 at %2"_s.arg(byte).arg(m_at - 1);
            m_text += static_cast<char>(byte);
        }
    }
    if (!m_text.isEmpty())
        fault = u"text that is never printed"_s;
}

QStringList EscPosReader::texts() const
{
    QStringList result;
    for (const Line &line : lines)
        result += line.text;
    return result;
}

int EscPosReader::next()
{
    if (m_at >= m_bytes.size()) {
        fault = u"cut short"_s;
        return 0;
    }
    return static_cast<unsigned char>(m_bytes.at(m_at++));
}

void EscPosReader::readEscape()
{
    switch (const int command = next(); command) {
    case '@':
        ++resets;
        m_style = {};
        break;
    case 'a':
        m_style.centred = next() == 1;
        break;
    case 'E':
        m_style.bold = (next() & 1) != 0;
        break;
    case 'd':
        (void)next();
        break;
    case 'p':
        ++drawerKicks;
        for (int n = 0; n < 3; ++n)
            (void)next();
        break;
    default:
        fault = u"ESC %1"_s.arg(command);
    }
}

void EscPosReader::readGroup()
{
    switch (const int command = next(); command) {
    case '!': {
        const int size = next();
        m_style.width = (size >> 4) + 1;
        m_style.height = (size & 0x0f) + 1;
        m_lastWasRaster = false;
        break;
    }
    case 'V':
        if (next() == 66)
            (void)next();
        ++cuts;
        break;
    case 'v':
        readRaster();
        break;
    default:
        fault = u"GS %1"_s.arg(command);
    }
}

void EscPosReader::readRaster()
{
    if (next() != '0' || next() != 0) {
        fault = u"GS v"_s;
        return;
    }
    const int rowBytes = next() | next() << 8;
    const int height = next() | next() << 8;
    QImage band(rowBytes * 8, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < rowBytes; ++x) {
            const int dots = next();
            for (int bit = 0; bit < 8; ++bit)
                band.scanLine(y)[x * 8 + bit] = (dots & 0x80 >> bit) != 0 ? 0 : 255;
        }
    }
    if (!m_lastWasRaster || pictures.last().width() != band.width()) {
        pictures += band;
    } else {
        const QImage above = pictures.last();
        QImage both(band.width(), above.height() + height, QImage::Format_Grayscale8);
        for (int y = 0; y < both.height(); ++y)
            memcpy(both.scanLine(y), y < above.height() ? above.scanLine(y) : band.scanLine(y - above.height()),
                static_cast<std::size_t>(band.width()));
        pictures.last() = both;
    }
    m_lastWasRaster = true;
}

void EscPosReader::endLine()
{
    Line line = m_style;
    line.text = QStringDecoder("GB18030").decode(m_text);
    m_text.clear();
    lines += line;
}

} // namespace meterdesk::test
