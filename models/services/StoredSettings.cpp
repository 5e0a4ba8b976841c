// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoredSettings.h"

#include "SettingStore.h"
#include "Try.h"

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

bool takeTime(QTime &target, const QString &text)
{
    target = QTime::fromString(text, u"HH:mm"_s);
    return target.isValid();
}

const std::array<Key, 7> keys{{
    {"desk.organisation"_L1, [](const DeskSettings &s) { return s.organisation; },
        [](DeskSettings &s, const QString &text) {
            s.organisation = text;
            return true;
        }},
    {"policy.automatic-trips"_L1, [](const DeskSettings &s) { return s.automaticTrips ? u"on"_s : u"off"_s; },
        [](DeskSettings &s, const QString &text) {
            s.automaticTrips = text == u"on"_s;
            return text == u"on"_s || text == u"off"_s;
        }},
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
