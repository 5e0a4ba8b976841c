// SPDX-License-Identifier: GPL-3.0-or-later
#include "Corpus.h"

#include "dlt645/Frame.h"
#include "gdw1376/DataUnit.h"
#include "gdw1376/Frame.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace meterdesk::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char wholeAtOnce = 63; // the piece size a stream target takes from its first byte

void addMeterFrame(QList<CorpusInput> &inputs, const QByteArray &bytes)
{
    inputs.append({u"dlt645Stream"_s, wholeAtOnce + bytes});
    const auto frame = dlt645::Frame::decode(wire::bytesOf(bytes));
    if (!frame)
        return;
    const QByteArray data = wire::toByteArray(frame->data());
    inputs.append({u"dlt645Messages"_s, static_cast<char>(frame->control().raw) + data});
    for (const qsizetype identifier : {0, 2, 4}) {
        if (data.size() > identifier)
            inputs.append({u"dlt645Values"_s, data.sliced(identifier)});
    }
}

void addTerminalFrame(QList<CorpusInput> &inputs, const QByteArray &bytes)
{
    inputs.append({u"gdw1376Stream"_s, wholeAtOnce + bytes});
    const auto frame = gdw1376::FrameView::parse(wire::bytesOf(bytes));
    if (!frame)
        return;
    const char fields[] = {
        static_cast<char>(frame->control.raw), static_cast<char>(frame->afn), static_cast<char>(frame->sequence.raw)};
    const QByteArray behindSequence = bytes.sliced(14).chopped(2); // with AUX
    inputs.append({u"gdw1376Messages"_s, QByteArray(fields, sizeof fields) + behindSequence});
    if (frame->data.size() > gdw1376::DataUnitId::size)
        inputs.append({u"dlt645Values"_s, wire::toByteArray(frame->data.subspan(gdw1376::DataUnitId::size))});
}

} // namespace

QList<CorpusInput> corpusOf(const QString &vectorsFile)
{
    QFile file(vectorsFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<CorpusInput> inputs;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QByteArray bytes = QByteArray::fromHex(line["hex"_L1].toString().toLatin1());
        inputs.append({u"description"_s, bytes});
        if (line["protocol"_L1].toString() == "gdw1376.1"_L1)
            addTerminalFrame(inputs, bytes);
        else
            addMeterFrame(inputs, bytes);
    }
    return inputs;
}

} // namespace meterdesk::fuzz
