// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>

namespace meterdesk::test {

/// One line of tests/vectors/vectors.jsonl.
struct ProtocolVector
{
    QByteArray rowName; ///< line number and meaning
    QString protocol; ///< "dlt645-2007", "dlt645-1997", "gdw1376.1"
    QByteArray bytes;
    QJsonObject expect;
    bool valid = false;

    [[nodiscard]] bool isGdw1376() const { return protocol == QLatin1String("gdw1376.1"); }
};

/// All lines; empty if the file cannot be read or a line is broken.
[[nodiscard]] const QList<ProtocolVector> &protocolVectors();

/// Bytes of hexadecimal text; blanks allowed.
[[nodiscard]] QByteArray hex(const char *text);

} // namespace meterdesk::test
