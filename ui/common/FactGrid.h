// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

#include "theme/Tokens.h"

class QGridLayout;
class QLabel;

namespace meterdesk {

/// Facts of a record in small print, label and value, in one or more columns: "Meter 366566 · Member –".
class FactGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(int columns, QWidget *parent = nullptr);

    /// Columns as wide as their facts, what is left over at the end; otherwise all are alike.
    void setNaturalWidths();
    /// Adds a fact under a key; facts fill the grid row by row.
    void addFact(const QString &key, const QString &label);
    /// An empty value shows "—".
    void setFact(const QString &key, const QString &value, Token color = Token::Text);
    [[nodiscard]] QString fact(const QString &key) const;

private:
    QGridLayout *m_grid;
    QHash<QString, QLabel *> m_values;
    int m_columns;
};

} // namespace meterdesk
