// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtGui/QImage>

namespace meterdesk::test {

/// What a receipt printer makes of ESC/POS bytes, after Epson's command reference. Anything it does not know is a
/// fault.
class EscPosReader
{
public:
    struct Line
    {
        QString text;
        int width = 1; ///< characters so many times as wide as usual
        int height = 1;
        bool bold = false;
        bool centred = false;
    };

    explicit EscPosReader(const QByteArray &bytes);

    QList<Line> lines;
    QList<QImage> pictures; ///< bands that follow each other are one
    int resets = 0;
    int cuts = 0;
    int drawerKicks = 0;
    QString fault; ///< empty: every byte was understood

    [[nodiscard]] QStringList texts() const;

private:
    [[nodiscard]] int next();
    void readEscape();
    void readGroup();
    void readRaster();
    void endLine();

    QByteArray m_bytes;
    qsizetype m_at = 0;
    QByteArray m_text;
    Line m_style;
    bool m_lastWasRaster = false;
};

} // namespace meterdesk::test
