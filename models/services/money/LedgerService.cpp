// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/LedgerService.h"

#include "Database.h"
#include "Try.h"
#include "money/LedgerAudit.h"
#include "stores/AccountStore.h"
#include "stores/AuditStore.h"
#include "stores/LedgerStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

LedgerService::LedgerService(Database &database)
    : m_database(database)
{ }

Async<QList<LedgerEntry>> LedgerService::entries(const std::optional<PropertyCode> &account) const
{
    return m_database.read<QList<LedgerEntry>>([account](DbConnection &db) -> Result<QList<LedgerEntry>> {
        AccountId only;
        if (account) {
            METERDESK_TRY(found, AccountStore::get(db, *account, QDate()));
            only = found.id;
        }
        QList<LedgerEntry> entries;
        METERDESK_CHECK(
            LedgerStore::forEach(db, only, [&entries](const LedgerEntry &entry) { entries.append(entry); }));
        return entries;
    });
}

Async<LedgerReport> LedgerService::verify(const QString &knownSeal) const
{
    const auto file = m_database.readApart<QStringList>(AuditStore::integrityFaults);
    return m_database.readApart<LedgerReport>([knownSeal, file](DbConnection &db) -> Result<LedgerReport> {
        METERDESK_TRY(report, auditLedger(db, knownSeal));
        METERDESK_TRY(faults, file.result());
        for (const QString &fault : faults)
            report.faults.append({u"database: "_s + fault, {}});
        return report;
    });
}

} // namespace meterdesk
