// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentFacts.h"

namespace meterdesk {

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

struct PrintDocumentOf
{
    PrintDocument operator()(const ReceiptFacts &) const { return PrintDocument::Receipt; }
    PrintDocument operator()(const SettlementSlip &facts) const
    {
        return facts.kind == SettlementSlipKind::CheckOut ? PrintDocument::CheckOut : PrintDocument::Adjustment;
    }
    PrintDocument operator()(const StatementPaper &) const { return PrintDocument::Statement; }
    PrintDocument operator()(const ArrearsPaper &) const { return PrintDocument::Notice; }
    PrintDocument operator()(const ShiftPaper &) const { return PrintDocument::ShiftReport; }
    PrintDocument operator()(const DayEndPaper &) const { return PrintDocument::DayEnd; }
    PrintDocument operator()(const TestPage &) const { return PrintDocument::TestPage; }
};

} // namespace

PrintDocument printDocumentOf(const DocumentFacts &facts)
{
    return std::visit(PrintDocumentOf{}, facts);
}

QString numberOf(const DocumentFacts &facts)
{
    return std::visit(NumberOf{}, facts);
}

} // namespace meterdesk
