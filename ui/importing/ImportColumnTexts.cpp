// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ImportColumnTexts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace meterdesk {

namespace {

struct ColumnMeaning
{
    std::optional<ImportKind> kind; ///< empty: of every kind that has no line of its own
    QLatin1StringView key;
    const char *text;
};

constexpr std::array columnMeanings{
    ColumnMeaning{{}, QLatin1StringView("code"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Number of the property: 5 digits of a building, 10 of a room")},
    ColumnMeaning{
        ImportKind::Properties, QLatin1StringView("name"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Its name")},
    ColumnMeaning{
        {}, QLatin1StringView("type"), QT_TRANSLATE_NOOP("ImportColumnTexts", "centralized, distributed or room")},
    ColumnMeaning{{}, QLatin1StringView("parent_code"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Number of what it belongs to; empty for a building")},
    ColumnMeaning{{}, QLatin1StringView("region"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "District, for the tree of properties")},
    ColumnMeaning{
        ImportKind::Properties, QLatin1StringView("address"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Postal address")},
    ColumnMeaning{{}, QLatin1StringView("contact_name"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Who lives there")},
    ColumnMeaning{{}, QLatin1StringView("contact_phone"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Telephone")},
    ColumnMeaning{ImportKind::Concentrators, QLatin1StringView("number"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "8 digits, as on its plate")},
    ColumnMeaning{
        ImportKind::Concentrators, QLatin1StringView("name"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Where it hangs")},
    ColumnMeaning{ImportKind::Concentrators, QLatin1StringView("property_code"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Number of the property it serves")},
    ColumnMeaning{ImportKind::Concentrators, QLatin1StringView("protocol"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "gdw1376.1-2013, gdw1376.1-2009 or meter-bus")},
    ColumnMeaning{
        {}, QLatin1StringView("link"), QT_TRANSLATE_NOOP("ImportColumnTexts", "tcp-dial, tcp-listen or serial")},
    ColumnMeaning{
        {}, QLatin1StringView("endpoint"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Host and port, or the serial port")},
    ColumnMeaning{{}, QLatin1StringView("address_notation"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "hex or decimal: how its number becomes an address")},
    ColumnMeaning{{}, QLatin1StringView("supply_unit"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Power supply company")},
    ColumnMeaning{{}, QLatin1StringView("installed_on"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Day it was installed, 2017-05-01")},
    ColumnMeaning{
        ImportKind::Concentrators, QLatin1StringView("address"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Where it is")},
    ColumnMeaning{ImportKind::Meters, QLatin1StringView("number"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Up to 12 digits, as on its plate")},
    ColumnMeaning{ImportKind::Meters, QLatin1StringView("property_code"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Number of the room; empty for stock")},
    ColumnMeaning{{}, QLatin1StringView("concentrator_number"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Number of the concentrator it hangs on; empty for none")},
    ColumnMeaning{{}, QLatin1StringView("point"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Measuring point in the concentrator, 1 to 2040")},
    ColumnMeaning{
        {}, QLatin1StringView("port"), QT_TRANSLATE_NOOP("ImportColumnTexts", "2 to 4 RS-485, 31 power line")},
    ColumnMeaning{
        {}, QLatin1StringView("baud"), QT_TRANSLATE_NOOP("ImportColumnTexts", "2400, unless the meter says otherwise")},
    ColumnMeaning{{}, QLatin1StringView("parity"), QT_TRANSLATE_NOOP("ImportColumnTexts", "even, odd or none")},
    ColumnMeaning{{}, QLatin1StringView("data_bits"), QT_TRANSLATE_NOOP("ImportColumnTexts", "8 or 7")},
    ColumnMeaning{{}, QLatin1StringView("stop_bits"), QT_TRANSLATE_NOOP("ImportColumnTexts", "1 or 2")},
    ColumnMeaning{ImportKind::Meters, QLatin1StringView("protocol"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "dlt645-2007 or dlt645-1997")},
    ColumnMeaning{
        {}, QLatin1StringView("start_total"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Total when billing begins, kWh")},
    ColumnMeaning{{}, QLatin1StringView("start_sharp"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Sharp when billing begins; empty without rates")},
    ColumnMeaning{
        {}, QLatin1StringView("start_peak"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Peak when billing begins")},
    ColumnMeaning{
        {}, QLatin1StringView("start_flat"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Flat when billing begins")},
    ColumnMeaning{
        {}, QLatin1StringView("start_valley"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Valley when billing begins")},
    ColumnMeaning{
        {}, QLatin1StringView("ratio"), QT_TRANSLATE_NOOP("ImportColumnTexts", "CT × PT, 1 without transformers")},
    ColumnMeaning{{}, QLatin1StringView("ratio_included"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "1 where the registers include the ratio already")},
    ColumnMeaning{{}, QLatin1StringView("rated_kw"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Most it can carry, kW, for the check of readings")},
    ColumnMeaning{
        {}, QLatin1StringView("modulus"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Where the registers roll over, kWh")},
    ColumnMeaning{{}, QLatin1StringView("phases"), QT_TRANSLATE_NOOP("ImportColumnTexts", "1 or 3")},
    ColumnMeaning{{}, QLatin1StringView("close_mode"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "direct, or permit where the resident presses the key")},
    ColumnMeaning{{}, QLatin1StringView("password_level"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Level of the meter password, 0 to 9")},
    ColumnMeaning{{}, QLatin1StringView("password"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "6 digits; needed to trip and close")},
    ColumnMeaning{{}, QLatin1StringView("operator_code"), QT_TRANSLATE_NOOP("ImportColumnTexts", "8 digits")},
    ColumnMeaning{
        ImportKind::Tariffs, QLatin1StringView("name"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Name of the tariff")},
    ColumnMeaning{
        {}, QLatin1StringView("effective_from"), QT_TRANSLATE_NOOP("ImportColumnTexts", "First day of this price")},
    ColumnMeaning{{}, QLatin1StringView("mode"), QT_TRANSLATE_NOOP("ImportColumnTexts", "single, or tou by rates")},
    ColumnMeaning{
        ImportKind::Tariffs, QLatin1StringView("total"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Price per kWh, yuan")},
    ColumnMeaning{ImportKind::Tariffs, QLatin1StringView("sharp"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Price at the sharp rate")},
    ColumnMeaning{ImportKind::Tariffs, QLatin1StringView("peak"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Price at the peak rate")},
    ColumnMeaning{ImportKind::Tariffs, QLatin1StringView("flat"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Price at the flat rate")},
    ColumnMeaning{ImportKind::Tariffs, QLatin1StringView("valley"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Price at the valley rate")},
    ColumnMeaning{{}, QLatin1StringView("property_code"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Number of the room")},
    ColumnMeaning{
        {}, QLatin1StringView("tariff"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Name of a tariff in the records")},
    ColumnMeaning{
        {}, QLatin1StringView("opened_on"), QT_TRANSLATE_NOOP("ImportColumnTexts", "First day that is billed")},
    ColumnMeaning{{}, QLatin1StringView("settlement"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "How it pays: cash, wechat, alipay, card, transfer or other")},
    ColumnMeaning{
        {}, QLatin1StringView("alarm1"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Warn below this balance, yuan")},
    ColumnMeaning{
        {}, QLatin1StringView("alarm2"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Warn again below this balance, yuan")},
    ColumnMeaning{
        {}, QLatin1StringView("overdraft"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Trip below minus this, yuan")},
    ColumnMeaning{
        {}, QLatin1StringView("auto_trip"), QT_TRANSLATE_NOOP("ImportColumnTexts", "1 trips by itself, 0 by hand")},
    ColumnMeaning{
        {}, QLatin1StringView("owner_unit"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Company that rents the room")},
    ColumnMeaning{
        {}, QLatin1StringView("voltage"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Voltage, 交流 220V or 交流 380V")},
    ColumnMeaning{{}, QLatin1StringView("member_name"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Who lives there")},
    ColumnMeaning{{}, QLatin1StringView("member_phone"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Mobile number")},
    ColumnMeaning{{}, QLatin1StringView("meter_number"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Number of a meter in the records")},
    ColumnMeaning{
        {}, QLatin1StringView("date"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Billing day that the reading closes")},
    ColumnMeaning{
        {}, QLatin1StringView("read_at"), QT_TRANSLATE_NOOP("ImportColumnTexts", "When it was read; empty: midnight")},
    ColumnMeaning{ImportKind::Readings, QLatin1StringView("total"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Total register, kWh")},
    ColumnMeaning{
        ImportKind::Readings, QLatin1StringView("sharp"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Sharp register")},
    ColumnMeaning{
        ImportKind::Readings, QLatin1StringView("peak"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Peak register")},
    ColumnMeaning{
        ImportKind::Readings, QLatin1StringView("flat"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Flat register")},
    ColumnMeaning{
        ImportKind::Readings, QLatin1StringView("valley"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Valley register")},
    ColumnMeaning{{}, QLatin1StringView("amount"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Yuan, above 0")},
    ColumnMeaning{{}, QLatin1StringView("method"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "cash, wechat, alipay, card, transfer or other")},
    ColumnMeaning{{}, QLatin1StringView("request_id"),
        QT_TRANSLATE_NOOP("ImportColumnTexts", "Any text of your own; the same one never books twice")},
    ColumnMeaning{{}, QLatin1StringView("note"), QT_TRANSLATE_NOOP("ImportColumnTexts", "Remark on the slip")},
};

} // namespace

QString importColumnMeaning(ImportKind kind, const QString &column)
{
    // A line of the kind's own stands before the one of all kinds.
    const auto found = std::ranges::find_if(columnMeanings,
        [kind, &column](const ColumnMeaning &each) { return column == each.key && (!each.kind || each.kind == kind); });
    return found != columnMeanings.end() ? QCoreApplication::translate("ImportColumnTexts", found->text) : QString();
}

} // namespace meterdesk
