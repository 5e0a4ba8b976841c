// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/ShiftReportView.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <cstdlib>

#include "Format.h"
#include "RecordWords.h"
#include "common/FactGrid.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Money amountOf(const QList<MethodTotal> &totals, PayMethod method)
{
    const auto found = std::ranges::find(totals, method, &MethodTotal::method);
    return found == totals.end() ? Money{} : found->amount;
}

int countOf(const QList<MethodTotal> &totals, PayMethod method)
{
    const auto found = std::ranges::find(totals, method, &MethodTotal::method);
    return found == totals.end() ? 0 : found->count;
}

} // namespace

ShiftReportView::ShiftReportView(QWidget *parent)
    : QWidget(parent)
    , m_methods(new QWidget(this))
    , m_lines(new QGridLayout(m_methods))
    , m_facts(new FactGrid(2, this))
    , m_missing(new QLabel(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(14);
    m_lines->setVerticalSpacing(3);
    m_facts->addFact(u"shiftFloat"_s, tr("Opening float"));
    m_facts->addFact(u"shiftRounding"_s, tr("Rounding"));
    m_facts->addFact(u"shiftDeposited"_s, tr("Handed in"));
    m_facts->addFact(u"shiftExpected"_s, tr("Expected cash"));
    m_facts->addFact(u"shiftCounted"_s, tr("Counted"));
    m_facts->addFact(u"shiftDifference"_s, tr("Difference"));
    m_facts->addFact(u"shiftReceipts"_s, tr("Receipts"));
    m_facts->addFact(u"shiftReprints"_s, tr("Reprints"));
    m_missing->setObjectName(u"shiftMissingReceipts"_s);
    m_missing->setWordWrap(true);
    setTextStyle(m_missing, TextStyle::CaptionStrong, Token::Bad);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_methods);
    column->addWidget(m_facts);
    column->addWidget(m_missing);
}

void ShiftReportView::showReport(const ShiftReport &report)
{
    const Shift &shift = report.shift;
    const ShiftFigures &figures = report.figures;
    showMethods(figures);
    m_facts->setFact(u"shiftFloat"_s, Format::money(figures.openingFloat));
    m_facts->setFact(u"shiftRounding"_s, Format::money(Money{-figures.rounding.fen}));
    m_facts->setFact(u"shiftDeposited"_s, Format::money(Money{-figures.deposited.fen}));
    m_facts->setFact(u"shiftExpected"_s, Format::money(figures.expectedCash));
    m_facts->setFact(u"shiftCounted"_s, shift.isCounted() ? Format::money(shift.counted.total()) : QString());
    m_facts->setFact(u"shiftDifference"_s, shift.isCounted() ? differenceText(shift.difference()) : QString(),
        shift.isCounted() && shift.difference() != Money{} ? Token::Bad : Token::Text);
    m_facts->setFact(u"shiftReceipts"_s,
        figures.firstReceipt.isEmpty() ? QString() : u"%1 – %2"_s.arg(figures.firstReceipt, figures.lastReceipt));
    m_facts->setFact(u"shiftReprints"_s, Format::count(figures.reprints));
    m_missing->setVisible(!figures.missingReceipts.isEmpty());
    m_missing->setText(tr("Missing receipt numbers: %1").arg(figures.missingReceipts.join(u", "_s)));
}

QString ShiftReportView::differenceText(Money difference)
{
    if (difference == Money{})
        return tr("correct");
    const QString amount = Format::money(Money{std::abs(difference.fen)});
    return (difference < Money{} ? tr("%1 short") : tr("%1 over")).arg(amount);
}

void ShiftReportView::showMethods(const ShiftFigures &figures)
{
    qDeleteAll(m_methods->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    int row = 0;
    addLine(
        row, {tr("Method"), tr("Count"), tr("Top-ups"), tr("Reversals"), tr("Collected"), tr("Refunds"), tr("Sum")});
    for (const auto &[method, word] : EnumWords<PayMethod>::table()) {
        int count = 0;
        for (const QList<MethodTotal> *totals :
            {&figures.recharges, &figures.reversals, &figures.collections, &figures.refunds})
            count += countOf(*totals, method);
        if (count == 0 && method != PayMethod::Cash)
            continue;
        const Money in = amountOf(figures.recharges, method);
        const Money back = amountOf(figures.reversals, method);
        const Money collected = amountOf(figures.collections, method);
        const Money out = amountOf(figures.refunds, method);
        addLine(++row,
            {payMethodText(method), Format::count(count), Format::money(in), Format::money(Money{-back.fen}),
                Format::money(collected), Format::money(Money{-out.fen}),
                Format::money(Money{in.fen - back.fen + collected.fen - out.fen})});
    }
}

void ShiftReportView::addLine(int row, const QStringList &cells)
{
    const bool head = row == 0;
    for (int column = 0; column < cells.size(); ++column) {
        auto *label = new QLabel(cells.at(column), m_methods);
        label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        setTextStyle(label, head ? TextStyle::Caption : TextStyle::Body, head ? Token::Text2 : Token::Text);
        m_lines->addWidget(label, row, column);
        label->show();
    }
}

} // namespace meterdesk
