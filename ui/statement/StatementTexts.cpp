// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement/StatementTexts.h"

#include <QtCore/QCoreApplication>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StatementTexts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::StatementTexts)
};

constexpr QStringView payerMark = u"payer: "; ///< before the payer in the note of a 补平

} // namespace

QString entryKindText(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Recharge:
        return StatementTexts::tr("Top-up");
    case EntryKind::Reversal:
        return StatementTexts::tr("Reversal");
    case EntryKind::Charge:
        return StatementTexts::tr("Electricity");
    case EntryKind::Refund:
        return StatementTexts::tr("Refund");
    case EntryKind::TopUp:
        return StatementTexts::tr("Collection");
    case EntryKind::LevelUp:
        return StatementTexts::tr("Levelled up");
    case EntryKind::TransferIn:
        return StatementTexts::tr("Moved in from another room");
    case EntryKind::TransferOut:
        return StatementTexts::tr("Moved to another room");
    case EntryKind::ServiceFee:
        return StatementTexts::tr("Service fee");
    case EntryKind::SharedEnergy:
        return StatementTexts::tr("Shared energy");
    case EntryKind::Adjustment:
        return StatementTexts::tr("Adjustment");
    }
    return {};
}

QString registerText(const QString &word)
{
    return word == u"total" ? StatementTexts::tr("Total")
        : word == u"sharp"  ? StatementTexts::tr("Sharp")
        : word == u"peak"   ? StatementTexts::tr("Peak")
        : word == u"flat"   ? StatementTexts::tr("Flat")
        : word == u"valley" ? StatementTexts::tr("Valley")
                            : word;
}

QString sourceText(const BillDetails &bill)
{
    if (bill.source == u"typed")
        return bill.sourceNote.isEmpty() ? StatementTexts::tr("typed by a person")
                                         : StatementTexts::tr("typed by a person: %1").arg(bill.sourceNote);
    return bill.source == u"wire"  ? StatementTexts::tr("daily freeze of the meter")
        : bill.source == u"live"   ? StatementTexts::tr("read live from the meter")
        : bill.source == u"import" ? StatementTexts::tr("imported from a file")
                                   : bill.source;
}

QString noteText(const LedgerEntry &entry)
{
    if (entry.kind == EntryKind::LevelUp && entry.note.startsWith(payerMark))
        return StatementTexts::tr("borne by: %1").arg(entry.note.sliced(payerMark.size()));
    return entry.note;
}

} // namespace meterdesk
