// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportTemplate.h"

#include <QtCore/QHash>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

using Examples = QHash<QString, QString>;

const Examples &examplesOf(ImportKind kind)
{
    static const QHash<int, Examples> examples{
        {static_cast<int>(ImportKind::Properties),
            {{u"code"_s, u"0000300001"_s}, {u"name"_s, u"A101"_s}, {u"type"_s, u"room"_s},
                {u"parent_code"_s, u"00003"_s}}},
        {static_cast<int>(ImportKind::Concentrators),
            {{u"number"_s, u"17000318"_s}, {u"name"_s, u"1F"_s}, {u"property_code"_s, u"00003"_s},
                {u"protocol"_s, u"gdw1376.1-2013"_s}, {u"link"_s, u"tcp-dial"_s},
                {u"endpoint"_s, u"192.168.1.41:10001"_s}, {u"address_notation"_s, u"hex"_s},
                {u"installed_on"_s, u"2017-05-01"_s}}},
        {static_cast<int>(ImportKind::Meters),
            {{u"number"_s, u"201700010001"_s}, {u"property_code"_s, u"0000300001"_s},
                {u"concentrator_number"_s, u"17000318"_s}, {u"point"_s, u"1"_s}, {u"port"_s, u"2"_s},
                {u"baud"_s, u"2400"_s}, {u"parity"_s, u"even"_s}, {u"data_bits"_s, u"8"_s}, {u"stop_bits"_s, u"1"_s},
                {u"protocol"_s, u"dlt645-2007"_s}, {u"start_total"_s, u"0.00"_s}, {u"ratio"_s, u"1"_s},
                {u"ratio_included"_s, u"0"_s}, {u"phases"_s, u"1"_s}, {u"close_mode"_s, u"direct"_s}}},
        {static_cast<int>(ImportKind::Tariffs),
            {{u"name"_s, u"T1"_s}, {u"effective_from"_s, u"2017-05-01"_s}, {u"mode"_s, u"single"_s},
                {u"total"_s, u"1.20"_s}}},
        {static_cast<int>(ImportKind::Accounts),
            {{u"property_code"_s, u"0000300001"_s}, {u"tariff"_s, u"T1"_s}, {u"opened_on"_s, u"2017-05-01"_s},
                {u"settlement"_s, u"cash"_s}, {u"alarm1"_s, u"20.00"_s}, {u"alarm2"_s, u"10.00"_s},
                {u"overdraft"_s, u"0.00"_s}, {u"auto_trip"_s, u"1"_s}}},
        {static_cast<int>(ImportKind::Readings),
            {{u"meter_number"_s, u"201700010001"_s}, {u"date"_s, u"2017-05-15"_s}, {u"total"_s, u"12.40"_s}}},
        {static_cast<int>(ImportKind::Recharges),
            {{u"property_code"_s, u"0000300001"_s}, {u"amount"_s, u"100.00"_s}, {u"method"_s, u"cash"_s},
                {u"request_id"_s, u"2017-0001"_s}}},
    };
    static const Examples none;
    const auto found = examples.constFind(static_cast<int>(kind));
    return found == examples.cend() ? none : *found;
}

} // namespace

QString importExample(ImportKind kind, const QString &column)
{
    return examplesOf(kind).value(column);
}

QString importTitle(const ImportColumn &column, bool ofScreens)
{
    return ofScreens && !column.titles.isEmpty() ? column.titles.first() : column.key;
}

QByteArray importTemplate(ImportKind kind, bool titlesOfScreens)
{
    QStringList titles; // none of them needs quotes
    for (const ImportColumn &column : importColumns(kind))
        titles += importTitle(column, titlesOfScreens);
    return "\xEF\xBB\xBF" + titles.join(u',').toUtf8() + "\r\n";
}

} // namespace meterdesk
