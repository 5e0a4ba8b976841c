// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/LedgerAudit.h"

#include "LedgerHash.h"
#include "Try.h"
#include "money/HashCheck.h"
#include "stores/AuditStore.h"
#include "stores/ReceiptStore.h"

#include <QtCore/QHash>

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Walks the chain once, oldest first.
class ChainWalk
{
public:
    explicit ChainWalk(const QString &knownSeal)
        : m_knownSeal(knownSeal.trimmed().toUpper())
        , m_knownStart(QByteArray::fromHex(m_knownSeal.toLatin1()))
    { }

    void visit(const StoredEntry &entry)
    {
        const LedgerHashFields &fields = entry.fields;
        ++m_report.entries;
        if (fields.no != m_report.entries)
            report(fields.no, Number, u"number: %1 follows %2"_s.arg(fields.no).arg(m_report.entries - 1));
        if (fields.previousHash != m_last)
            report(fields.no, Chain, u"chain: does not continue the entry before it"_s);
        m_hashes.add(entry);
        Money &balance = m_balances[AccountId{fields.account}];
        const Money said{fields.balanceAfter};
        const auto after = add(balance, Money{fields.amount});
        if (!after || *after != said)
            report(fields.no, Balance, u"balance-after: says %1"_s.arg(said.toText()));
        balance = said;
        m_last = entry.hash;
        m_sealSeen = m_sealSeen
            || (!m_knownSeal.isEmpty() && entry.hash.startsWith(m_knownStart) && seal(entry.hash) == m_knownSeal);
    }

    [[nodiscard]] Money balanceOf(AccountId account) const { return m_balances.value(account); }

    LedgerReport finish()
    {
        for (const std::int64_t no : m_hashes.finish())
            report(no, Hash, u"hash: the entry was changed after it was booked"_s);
        std::ranges::sort(m_faults, {}, [](const EntryFault &fault) { return std::pair(fault.no, fault.rank); });
        for (const EntryFault &fault : std::as_const(m_faults))
            m_report.faults.append({fault.words, QString::number(fault.no)});
        m_report.seal = m_report.entries > 0 ? seal(m_last) : QString();
        if (!m_knownSeal.isEmpty() && !m_sealSeen)
            m_report.faults.append({u"seal: no entry has %1, the ledger was cut or changed"_s.arg(m_knownSeal), {}});
        return m_report;
    }

private:
    /// What is told first of one entry: the changed bytes explain the sum that no longer fits.
    enum Rank { Number, Chain, Hash, Balance };
    struct EntryFault
    {
        std::int64_t no;
        Rank rank;
        QString words;
    };

    void report(std::int64_t no, Rank rank, const QString &words) { m_faults.append({no, rank, words}); }

    QString m_knownSeal;
    QByteArray m_knownStart; ///< of a hash with that seal
    bool m_sealSeen = false;
    QByteArray m_last = genesisHash();
    QHash<AccountId, Money> m_balances;
    HashCheck m_hashes;
    QList<EntryFault> m_faults;
    LedgerReport m_report;
};

} // namespace

Result<LedgerReport> auditLedger(DbConnection &db, const QString &knownSeal)
{
    ChainWalk walk(knownSeal);
    METERDESK_CHECK(AuditStore::forEachEntry(db, [&walk](const StoredEntry &entry) { walk.visit(entry); }));
    LedgerReport report = walk.finish();

    METERDESK_TRY(accounts, AuditStore::balances(db));
    for (const CachedBalance &account : accounts) {
        const Money sum = walk.balanceOf(account.id);
        if (account.balance != sum)
            report.faults.append({u"balance: %1, the entries make %2"_s.arg(account.balance.toText(), sum.toText()),
                account.code.toText()});
    }
    METERDESK_TRY(tenancies, AuditStore::tenanciesThatDoNotAddUp(db));
    for (const QString &code : tenancies)
        report.faults.append({u"remainder: the bills of a tenancy do not make its running sums"_s, code});
    for (const QString &prefix : {u"CZ"_s, u"CX"_s, u"TF"_s, u"BF"_s}) {
        METERDESK_TRY(issued, AuditStore::slips(db, prefix));
        METERDESK_TRY(last, ReceiptStore::lastNumber(db, prefix));
        if (issued != last)
            report.faults.append({u"receipts: %1 of %2 %3 numbers are there"_s.arg(issued).arg(last).arg(prefix), {}});
    }
    return report;
}

} // namespace meterdesk
