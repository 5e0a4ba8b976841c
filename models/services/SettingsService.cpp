// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsService.h"

#include "Database.h"
#include "StoredSettings.h"
#include "TillRules.h"
#include "Try.h"
#include "stores/OperationLogStore.h"
#include "stores/SettingStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> check(const DeskSettings &settings)
{
    if (!settings.tripHours.from.isValid() || !settings.tripHours.to.isValid())
        return failure(ErrorCode::InvalidArgument, u"hours of automatic trips"_s);
    if (settings.closeFrom.fen < 1)
        return failure(ErrorCode::InvalidAmount, u"a close needs at least 0.01"_s);
    for (const Money limit : {settings.cashierLimit, settings.managerLimit}) {
        if (limit.fen < 1 || limit > largestEntry)
            return failure(ErrorCode::AmountLimit, limit.toText());
    }
    for (const Money limit : {settings.adjustmentLimit, settings.confirmAbove}) {
        if (limit < Money{} || limit > largestEntry)
            return failure(ErrorCode::AmountLimit, limit.toText());
    }
    if (settings.serviceFee < 0 || settings.serviceFee >= wholeAmount)
        return failure(ErrorCode::InvalidArgument, u"service fee"_s);
    if (settings.logo.size() > largestLogo || (!settings.logo.isEmpty() && !settings.logo.startsWith("\x89PNG")))
        return failure(ErrorCode::InvalidArgument, u"logo"_s);
    if (settings.slipFooter.size() > longestSlipFooter)
        return failure(ErrorCode::InvalidArgument, u"footer of slips"_s);
    return {};
}

/// A value as the operation log keeps it: a picture would be pages of it.
QString loggedText(const QString &value)
{
    constexpr qsizetype longest = 120;
    return value.size() <= longest ? value : u"%1… (%2 characters)"_s.arg(value.first(12)).arg(value.size());
}

Result<DeskSettings> store(
    DbConnection &db, DatabaseMark mark, const Actor &actor, const DeskSettings &settings, WallTime now)
{
    METERDESK_TRY(before, StoredSettings::read(db, mark));
    for (const StoredSettings::Change &change : StoredSettings::differences(before, settings)) {
        METERDESK_CHECK(SettingStore::put(db, change.key, change.after));
        METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"change-setting"_s, change.key,
            u"'%1' → '%2'"_s.arg(loggedText(change.before), loggedText(change.after))));
    }
    return settings;
}

} // namespace

SettingsService::SettingsService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<DeskSettings> SettingsService::load() const
{
    return m_database.read<DeskSettings>(
        [mark = m_database.mark()](DbConnection &db) { return StoredSettings::read(db, mark); });
}

Async<DeskSettings> SettingsService::change(const Actor &actor, const DeskSettings &settings)
{
    if (auto allowed = actor.mustHave(Right::ManageAccounts); !allowed)
        return finishedAsync<DeskSettings>(std::unexpected(allowed.error()));
    if (auto valid = check(settings); !valid)
        return finishedAsync<DeskSettings>(std::unexpected(valid.error()));
    return m_database.write<DeskSettings>(
        [mark = m_database.mark(), actor, settings, &clock = m_clock](
            DbConnection &db) { return store(db, mark, actor, settings, clock.now()); });
}

} // namespace meterdesk
