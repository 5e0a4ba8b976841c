// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/TableFooter.h"

#include <QtGui/QIntValidator>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Format.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

TableFooter::TableFooter(QWidget *parent)
    : QWidget(parent)
    , m_range(new QLabel(this))
    , m_selected(new QLabel(this))
    , m_sums(new QLabel(this))
    , m_goLabel(new QLabel(tr("Row"), this))
    , m_goEdit(new QLineEdit(this))
    , m_extras(new QHBoxLayout)
{
    setMinimumHeight(Theme::instance().scaled(36));
    m_range->setObjectName(u"tableRange"_s);
    m_selected->setObjectName(u"tableSelected"_s);
    m_sums->setObjectName(u"tableSums"_s);
    m_goEdit->setObjectName(u"goToRowEdit"_s);
    for (QLabel *label : {m_range, m_selected, m_sums, m_goLabel})
        setTextStyle(label, TextStyle::Caption, Token::Text2);
    m_selected->hide();
    m_sums->hide();
    m_goEdit->setProperty("compact", true);
    m_goEdit->setFixedWidth(Theme::instance().scaled(64));
    m_goEdit->setAlignment(Qt::AlignRight);
    m_goEdit->setAccessibleName(tr("Go to row"));
    m_goEdit->setToolTip(tr("Go to row: type its number and press Enter"));
    m_goEdit->setValidator(new QIntValidator(1, 999999999, m_goEdit));
    m_goLabel->setBuddy(m_goEdit);
    connect(m_goEdit, &QLineEdit::returnPressed, this, &TableFooter::submitRow);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(14);
    row->addWidget(m_range);
    row->addWidget(m_selected);
    row->addWidget(m_sums);
    row->addStretch(1);
    m_extras->setSpacing(8);
    row->addLayout(m_extras);
    auto *go = new QHBoxLayout;
    go->setSpacing(6);
    go->addWidget(m_goLabel);
    go->addWidget(m_goEdit);
    row->addLayout(go);
    setRange(0, 0, 0);
}

void TableFooter::setRange(qlonglong first, qlonglong last, qlonglong total)
{
    m_total = total;
    const QString bold = u"<b>%1</b>"_s.arg(Format::count(total));
    if (last <= 0)
        m_range->setText(tr("%1 rows").arg(bold));
    else
        m_range->setText(tr("Rows %1 – %2 of %3").arg(Format::count(first), Format::count(last), bold));
    const bool scrolls = total > 0 && last - first + 1 < total;
    m_goLabel->setVisible(scrolls);
    m_goEdit->setVisible(scrolls);
}

QString TableFooter::rangeText() const
{
    return QString(m_range->text()).remove(u"<b>"_s).remove(u"</b>"_s);
}

void TableFooter::setSelectedCount(qlonglong count)
{
    m_selected->setText(tr("%1 selected").arg(Format::count(count)));
    m_selected->setVisible(count > 0);
}

void TableFooter::setSums(const QString &sums)
{
    m_sums->setText(sums);
    m_sums->setVisible(!sums.isEmpty());
}

void TableFooter::focusGoToRow()
{
    if (!m_goEdit->isHidden())
        m_goEdit->setFocus(Qt::ShortcutFocusReason);
}

void TableFooter::submitRow()
{
    const qlonglong row = m_goEdit->text().toLongLong();
    m_goEdit->clear();
    if (m_total > 0)
        Q_EMIT goToRowRequested(qBound(1LL, row, m_total));
}

} // namespace meterdesk
