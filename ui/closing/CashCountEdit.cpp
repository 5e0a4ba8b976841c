// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/CashCountEdit.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

#include <array>

#include "Format.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a till holds today; fen coins are legal but no longer handled.
constexpr std::array<Money, 8> handledFaces{
    Money{100'00}, Money{50'00}, Money{20'00}, Money{10'00}, Money{5'00}, Money{1'00}, Money{50}, Money{10}};
constexpr int perColumn = 4;
constexpr int mostOfOneFace = 9'999;

QLabel *rightLabel(QWidget *parent, TextStyle style, Token color = Token::Text)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextStyle(label, style, color);
    return label;
}

} // namespace

CashCountEdit::CashCountEdit(QWidget *parent)
    : QWidget(parent)
    , m_sum(rightLabel(this, TextStyle::Kpi))
{
    setObjectName(u"cashCountEdit"_s);
    m_sum->setObjectName(u"cashCountSum"_s);
    m_sum->setAccessibleName(tr("Counted"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    for (int at = 0; at < static_cast<int>(handledFaces.size()); ++at) {
        const Money face = handledFaces.at(static_cast<std::size_t>(at));
        const int row = at % perColumn;
        const int column = at / perColumn * 4;
        auto *name = rightLabel(this, TextStyle::Strong);
        name->setText(u"¥"_s + Format::money(face) + u" ×"_s);
        auto *pieces = new QSpinBox(this);
        pieces->setObjectName(u"pieces%1"_s.arg(face.fen));
        pieces->setAccessibleName(tr("Pieces of %1 yuan").arg(Format::money(face)));
        pieces->setRange(0, mostOfOneFace);
        pieces->setButtonSymbols(QAbstractSpinBox::NoButtons);
        pieces->setAlignment(Qt::AlignRight);
        name->setBuddy(pieces);
        auto *amount = rightLabel(this, TextStyle::Body, Token::Text2);
        grid->addWidget(name, row, column);
        grid->addWidget(pieces, row, column + 1);
        grid->addWidget(amount, row, column + 2);
        grid->setColumnStretch(column + 2, 1);
        grid->setColumnMinimumWidth(column + 3, Theme::instance().scaled(12));
        m_piles.append({.face = face, .pieces = pieces, .amount = amount});
        connect(pieces, &QSpinBox::valueChanged, this, &CashCountEdit::showSum);
    }
    auto *counted = rightLabel(this, TextStyle::Strong);
    counted->setText(tr("Counted"));
    grid->addWidget(counted, perColumn, 0, 1, 4);
    grid->addWidget(m_sum, perColumn, 4, 1, 3);
    showSum();
}

CashCount CashCountEdit::count() const
{
    QList<CashPile> piles;
    for (const Pile &pile : m_piles)
        piles.append({.face = pile.face, .pieces = pile.pieces->value()});
    return CashCount::of(piles).value_or(CashCount());
}

void CashCountEdit::clear()
{
    for (const Pile &pile : m_piles)
        pile.pieces->setValue(0);
}

void CashCountEdit::showSum()
{
    for (const Pile &pile : m_piles)
        pile.amount->setText(Format::money(Money{pile.face.fen * pile.pieces->value()}));
    m_sum->setText(Format::money(count().total()));
    Q_EMIT changed();
}

} // namespace meterdesk
