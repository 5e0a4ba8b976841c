// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentFacts.h"

namespace meterdesk {

static_assert(std::variant_size_v<DocumentFacts> == static_cast<std::size_t>(DocumentKind::TestPage) + 1);

namespace {

struct NumberOf
{
    QString operator()(const ReceiptFacts &facts) const { return facts.receiptNo; }
    QString operator()(const SettlementSlip &facts) const { return facts.number; }
    QString operator()(const StatementPaper &facts) const { return facts.statement.account.toText(); }
    QString operator()(const ArrearsPaper &facts) const
    {
        return facts.notices.size() == 1 ? facts.notices.first().propertyCode.toText() : QString();
    }
    QString operator()(const ShiftPaper &facts) const { return facts.report.shift.number; }
    QString operator()(const DayEndPaper &facts) const { return facts.dayEnd.number; }
    QString operator()(const TestPage &) const { return {}; }
};

} // namespace

QString numberOf(const DocumentFacts &facts)
{
    return std::visit(NumberOf{}, facts);
}

} // namespace meterdesk
