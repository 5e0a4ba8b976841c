// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<ProtocolVector> load()
{
    QFile file(QStringLiteral(METERDESK_TEST_DATA "/../vectors/vectors.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<ProtocolVector> vectors;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line.isEmpty())
            return {};
        const QByteArray number = QByteArray::number(vectors.size() + 1).rightJustified(3, '0');
        vectors.append({.rowName = number + ' ' + line["meaning"_L1].toString().toUtf8(),
            .protocol = line["protocol"_L1].toString(),
            .bytes = QByteArray::fromHex(line["hex"_L1].toString().toLatin1()),
            .expect = line["expect"_L1].toObject(),
            .valid = line["valid"_L1].toBool()});
    }
    return vectors;
}

} // namespace

const QList<ProtocolVector> &protocolVectors()
{
    static const QList<ProtocolVector> vectors = load();
    return vectors;
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace meterdesk::test
