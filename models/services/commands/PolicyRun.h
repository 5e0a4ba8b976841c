// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "commands/PolicyService.h"
#include "stores/PolicyStore.h"

namespace meterdesk {

/// One evaluation of policy inside the caller's transaction. Made for one run.
class PolicyRun
{
public:
    PolicyRun(DbConnection &db, const DeskSettings &settings, WallTime now);

    [[nodiscard]] Result<QList<PolicyRow>> run();

private:
    [[nodiscard]] Result<void> judgeAlarms(const PolicyAccount &account);
    [[nodiscard]] Result<void> judgeTripOf(const PolicyAccount &account, const PolicyMeter &meter, QDate billedTo);
    [[nodiscard]] Result<void> judgeCloseOf(const PolicyAccount &account, const PolicyMeter &meter);
    [[nodiscard]] Result<void> queueTrip(const PolicyAccount &account, const PolicyMeter &meter, PolicyRow row);
    [[nodiscard]] Result<void> queueClose(const PolicyAccount &account, const PolicyMeter &meter, PolicyRow row);
    [[nodiscard]] Result<void> reportProtected(
        const PolicyAccount &account, const PolicyMeter &meter, const PolicyRow &row);
    void add(PolicyRow row, const QString &result, const QString &reason = {}, CommandId command = {});

    DbConnection &m_db;
    const DeskSettings &m_settings;
    WallTime m_now;
    QList<PolicyRow> m_rows;
};

} // namespace meterdesk
