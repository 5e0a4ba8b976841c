// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FactGrid.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include "Format.h"
#include "theme/Theme.h"

namespace meterdesk {

FactGrid::FactGrid(int columns, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_columns(columns)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(2);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(2 * column + 1, 1);
}

void FactGrid::setNaturalWidths()
{
    for (int column = 0; column < m_columns; ++column)
        m_grid->setColumnStretch(2 * column + 1, 0);
    m_grid->setColumnStretch(2 * m_columns, 1);
}

void FactGrid::addFact(const QString &key, const QString &label)
{
    const int at = static_cast<int>(m_values.size());
    auto *name = new QLabel(label, this);
    auto *value = new QLabel(Format::none(), this);
    setTextStyle(name, TextStyle::Caption, Token::Text2);
    setTextStyle(value, TextStyle::Caption);
    value->setObjectName(key);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(label);
    m_values.insert(key, value);
    m_grid->addWidget(name, at / m_columns, 2 * (at % m_columns));
    m_grid->addWidget(value, at / m_columns, 2 * (at % m_columns) + 1);
}

void FactGrid::setFact(const QString &key, const QString &value, Token color)
{
    QLabel *label = m_values.value(key);
    Q_ASSERT_X(label, "FactGrid::setFact", qPrintable(key));
    label->setText(value.isEmpty() ? Format::none() : value);
    setTextStyle(label, TextStyle::Caption, color);
}

QString FactGrid::fact(const QString &key) const
{
    const QLabel *label = m_values.value(key);
    return label ? label->text() : QString();
}

} // namespace meterdesk
