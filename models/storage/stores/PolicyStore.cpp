// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/PolicyStore.h"

#include "sql/Statement.h"

namespace meterdesk::PolicyStore {

using namespace Qt::Literals::StringLiterals;

Result<QList<PolicyAccount>> accounts(DbConnection &db, AccountId only)
{
    Statement select(db,
        u"SELECT a.id, p.code, t.id, a.balance, a.alarm1, a.alarm2, a.overdraft, a.auto_trip, "
        "coalesce(s.first_crossed, 0), coalesce(s.second_crossed, 0), "
        "EXISTS (SELECT 1 FROM ledger_entry e WHERE e.account_id = a.id AND e.tenancy_id = t.id) "
        "OR EXISTS (SELECT 1 FROM bill b WHERE b.account_id = a.id AND b.tenancy_id = t.id), "
        "coalesce(nullif(t.member_phone, ''), nullif(p.contact_phone, ''), nullif(up.contact_phone, ''), "
        "top.contact_phone, '') "
        "FROM account a JOIN property p ON p.id = a.property_id "
        "JOIN tenancy t ON t.account_id = a.id AND t.to_at IS NULL AND t.vacant = 0 "
        "LEFT JOIN alarm_state s ON s.tenancy_id = t.id LEFT JOIN property up ON up.id = p.parent_id "
        "LEFT JOIN property top ON top.id = up.parent_id WHERE a.closed_on IS NULL "_s
            + (only.isValid() ? u"AND a.id = ?"_s : u"ORDER BY p.code"_s));
    if (only.isValid())
        select << only;
    return select.list<PolicyAccount>([](DbRow &row, PolicyAccount &account) {
        row >> account.id >> account.code >> account.tenancy >> account.balance >> account.alarm1 >> account.alarm2
            >> account.overdraft >> account.autoTrip >> account.alarms.firstCrossed >> account.alarms.secondCrossed
            >> account.everMoved >> account.phone;
    });
}

Result<QList<PolicyMeter>> meters(DbConnection &db, AccountId only)
{
    Statement select(db,
        u"SELECT m.id, m.number, a.id, m.close_mode, coalesce(f.relay, 'unknown'), coalesce(f.protection, 'unknown'), "
        "b.as_of, (SELECT max(r.as_of) FROM reading r WHERE r.meter_id = m.id AND r.standing <> 'discarded'), "
        "coalesce((SELECT c.purpose = 'policy-trip' FROM meter_command c WHERE c.meter_id = m.id "
        "AND c.action IN ('trip', 'close', 'permit-close') AND c.sent_at IS NOT NULL "
        "AND c.state NOT IN ('refused', 'cancelled') AND NOT (c.state = 'timeout' AND c.purpose = 'operator') "
        "ORDER BY c.send_no DESC, c.id DESC LIMIT 1), 0), "
        "coalesce((SELECT c.id FROM meter_command c WHERE c.meter_id = m.id AND c.purpose = 'policy-trip' "
        "AND c.state = 'queued'), 0), "
        "coalesce((SELECT c.id FROM meter_command c WHERE c.meter_id = m.id AND c.purpose = 'policy-trip' "
        "AND c.state IN ('sending', 'unverified')), 0), "
        "coalesce((SELECT c.id FROM meter_command c WHERE c.meter_id = m.id AND c.purpose = 'recharge-close' "
        "AND c.state IN ('queued', 'sending', 'unverified')), 0), "
        "EXISTS (SELECT 1 FROM work_item w WHERE w.topic = 'refused:' || m.id AND w.closed_at IS NULL), "
        "EXISTS (SELECT 1 FROM work_item w WHERE w.topic = 'unauthorised:' || m.id AND w.closed_at IS NULL) "
        "FROM meter m JOIN account a ON a.property_id = m.property_id "
        "LEFT JOIN meter_fact f ON f.meter_id = m.id LEFT JOIN billing_pointer b ON b.meter_id = m.id "
        "WHERE m.status = 'in-use' AND a.closed_on IS NULL "_s
            + (only.isValid() ? u"AND a.id = ? ORDER BY m.padded"_s : u"ORDER BY a.id, m.padded"_s));
    if (only.isValid())
        select << only;
    return select.list<PolicyMeter>([](DbRow &row, PolicyMeter &meter) {
        row >> meter.id >> meter.number >> meter.account >> meter.closeMode >> meter.relay >> meter.protection
            >> meter.billedTo >> meter.lastReadingAt >> meter.ourTrip >> meter.queuedTrip >> meter.tripInFlight
            >> meter.waitingClose >> meter.refusedOpen >> meter.unauthorised;
    });
}

Result<void> setAlarms(DbConnection &db, TenancyId tenancy, const AlarmState &alarms)
{
    Statement put(db,
        u"INSERT INTO alarm_state (tenancy_id, first_crossed, second_crossed) VALUES (?, ?, ?) "
        "ON CONFLICT (tenancy_id) DO UPDATE SET first_crossed = excluded.first_crossed, "
        "second_crossed = excluded.second_crossed"_s);
    put << tenancy << alarms.firstCrossed << alarms.secondCrossed;
    return put.run();
}

Result<std::int64_t> insertEvent(DbConnection &db, const NewPolicyEvent &event, WallTime at)
{
    Statement insert(db,
        u"INSERT INTO policy_event (at, account_id, tenancy_id, meter_id, action, balance, threshold, command_id, "
        "result, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert << at << event.account << event.tenancy << event.meter << event.action << event.balance << event.threshold
           << event.command << event.result << event.detail;
    return insert.insert();
}

Result<void> setEventResult(DbConnection &db, CommandId command, const QString &result, const QString &detail)
{
    Statement update(db, u"UPDATE policy_event SET result = ?, detail = ? WHERE command_id = ?"_s);
    update << result << detail << command;
    return update.run();
}

Result<void> insertNotification(DbConnection &db, const NewNotification &notification, WallTime at)
{
    Statement insert(db,
        u"INSERT INTO notification (account_id, policy_event_id, phone, text, state, created_at) "
        "VALUES (?, ?, ?, ?, 'queued', ?)"_s);
    insert << notification.account << notification.policyEvent << notification.phone << notification.text << at;
    return insert.run();
}

} // namespace meterdesk::PolicyStore
