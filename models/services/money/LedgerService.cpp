// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/LedgerService.h"

#include "Database.h"
#include "Try.h"
#include "money/LedgerAudit.h"
#include "stores/AccountStore.h"
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
    return m_database.read<LedgerReport>([knownSeal](DbConnection &db) { return auditLedger(db, knownSeal); });
}

} // namespace meterdesk
