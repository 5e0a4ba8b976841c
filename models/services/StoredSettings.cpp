// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoredSettings.h"

#include "Try.h"
#include "stores/SettingStore.h"

#include <array>

namespace meterdesk::StoredSettings {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Key
{
    QLatin1StringView name;
    QString (*text)(const DeskSettings &);
    bool (*take)(DeskSettings &, const QString &); ///< false: the text is no value
};

bool takeMoney(Money &target, const QString &text)
{
    const auto money = Money::fromText(text);
    if (money)
        target = *money;
    return money.has_value();
}

QString onOff(bool on)
{
    return on ? u"on"_s : u"off"_s;
}

bool takeSwitch(bool &target, const QString &text)
{
    target = text == u"on"_s;
    return target || text == u"off"_s;
}

bool takeTime(QTime &target, const QString &text)
{
    target = QTime::fromString(text, u"HH:mm"_s);
    return target.isValid();
}

template <typename Word>
bool takeWord(Word &target, const QString &text)
{
    const auto word = fromWord<Word>(text);
    if (word)
        target = *word;
    return word.has_value();
}

const std::array<Key, 15> keys{{
    {"desk.organisation"_L1, [](const DeskSettings &s) { return s.organisation; },
        [](DeskSettings &s, const QString &text) {
            s.organisation = text;
            return true;
        }},
    {"desk.logo"_L1, [](const DeskSettings &s) { return QString::fromLatin1(s.logo.toBase64()); },
        [](DeskSettings &s, const QString &text) {
            const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1());
            s.logo = decoded.decoded;
            return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
        }},
    {"desk.slip-footer"_L1, [](const DeskSettings &s) { return s.slipFooter; },
        [](DeskSettings &s, const QString &text) {
            s.slipFooter = text;
            return true;
        }},
    {"policy.automatic-trips"_L1, [](const DeskSettings &s) { return onOff(s.automaticTrips); },
        [](DeskSettings &s, const QString &text) { return takeSwitch(s.automaticTrips, text); }},
    {"policy.trip-limit"_L1, [](const DeskSettings &s) { return wordOf(s.tripLimit); },
        [](DeskSettings &s, const QString &text) { return takeWord(s.tripLimit, text); }},
    {"policy.trips-from"_L1, [](const DeskSettings &s) { return s.tripHours.from.toString(u"HH:mm"_s); },
        [](DeskSettings &s, const QString &text) { return takeTime(s.tripHours.from, text); }},
    {"policy.trips-to"_L1, [](const DeskSettings &s) { return s.tripHours.to.toString(u"HH:mm"_s); },
        [](DeskSettings &s, const QString &text) { return takeTime(s.tripHours.to, text); }},
    {"policy.close-from"_L1, [](const DeskSettings &s) { return s.closeFrom.toText(); },
        [](DeskSettings &s, const QString &text) { return takeMoney(s.closeFrom, text); }},
    {"till.cashier-limit"_L1, [](const DeskSettings &s) { return s.cashierLimit.toText(); },
        [](DeskSettings &s, const QString &text) { return takeMoney(s.cashierLimit, text); }},
    {"till.manager-limit"_L1, [](const DeskSettings &s) { return s.managerLimit.toText(); },
        [](DeskSettings &s, const QString &text) { return takeMoney(s.managerLimit, text); }},
    {"till.confirm-above"_L1, [](const DeskSettings &s) { return s.confirmAbove.toText(); },
        [](DeskSettings &s, const QString &text) { return takeMoney(s.confirmAbove, text); }},
    {"till.adjustment-limit"_L1, [](const DeskSettings &s) { return s.adjustmentLimit.toText(); },
        [](DeskSettings &s, const QString &text) { return takeMoney(s.adjustmentLimit, text); }},
    {"till.round-cash"_L1, [](const DeskSettings &s) { return onOff(s.roundCash); },
        [](DeskSettings &s, const QString &text) { return takeSwitch(s.roundCash, text); }},
    {"till.service-fee"_L1, [](const DeskSettings &s) { return QString::number(s.serviceFee); },
        [](DeskSettings &s, const QString &text) {
            bool isNumber = false;
            s.serviceFee = text.toInt(&isNumber);
            return isNumber;
        }},
    {"clock.daily-broadcast"_L1, [](const DeskSettings &s) { return onOff(s.dailyBroadcast); },
        [](DeskSettings &s, const QString &text) { return takeSwitch(s.dailyBroadcast, text); }},
}};

} // namespace

DeskSettings defaults(DatabaseMark mark)
{
    DeskSettings settings;
    if (mark == DatabaseMark::Training) {
        settings.automaticTrips = true;
        settings.tripHours = TripHours::always();
    }
    return settings;
}

Result<DeskSettings> read(DbConnection &db, DatabaseMark mark)
{
    METERDESK_TRY(stored, SettingStore::all(db));
    DeskSettings settings = defaults(mark);
    for (const Key &key : keys) {
        const auto found = stored.constFind(key.name);
        if (found != stored.cend() && !key.take(settings, *found))
            return failure(ErrorCode::DatabaseFailed, u"setting %1 has no value: '%2'"_s.arg(key.name, *found));
    }
    return settings;
}

QList<Change> differences(const DeskSettings &before, const DeskSettings &after)
{
    QList<Change> changes;
    for (const Key &key : keys) {
        if (key.text(before) != key.text(after))
            changes.append({key.name, key.text(before), key.text(after)});
    }
    return changes;
}

} // namespace meterdesk::StoredSettings
