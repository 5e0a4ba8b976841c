// SPDX-License-Identifier: GPL-3.0-or-later
#include "readings/CollectionRate.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>

#include "Format.h"
#include "Reading.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool ratesAddUp(const CollectionLogRow &row)
{
    const std::optional<Energy> sum = row.registers.sumOfRates();
    if (!sum || !row.registers.total)
        return false;
    const std::int64_t difference = sum->hundredths - row.registers.total->hundredths;
    return difference <= rateSumTolerance.hundredths && difference >= -rateSumTolerance.hundredths;
}

} // namespace

CollectionRate::CollectionRate(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_consistent(new QLabel(this))
{
    setObjectName(u"collectionRate"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, 6);
    setTextStyle(m_text, TextStyle::Body, Token::Text2);
    m_consistent->setObjectName(u"ratesConsistent"_s);
    setTextStyle(m_consistent, TextStyle::Caption, Token::Text2);
    setMinimumHeight(Theme::instance().scaled(30)); // of the fields and buttons it stands among
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_bar);
}

void CollectionRate::showRows(const QList<CollectionLogRow> &rows)
{
    m_total = static_cast<int>(rows.size());
    m_read = static_cast<int>(std::ranges::count(rows, CollectionStatus::Ok, &CollectionLogRow::status));
    const auto consistent = static_cast<int>(std::ranges::count_if(rows, ratesAddUp));
    const bool known = m_total > 0 && m_total <= mostCounted;
    m_bar->setVisible(known);
    m_bar->setRange(0, std::max(m_total, 1));
    m_bar->setValue(m_read);
    m_text->setText(known ? tr("Collected %1 / %2   %3")
                                .arg(m_read)
                                .arg(m_total)
                                .arg(Format::percent(std::int64_t{m_read} * 1000 / m_total))
                          : QString());
    m_consistent->setText(
        known ? tr("Sharp + peak + flat + valley = total in %1 of %2").arg(consistent).arg(m_read) : QString());
}

} // namespace meterdesk
