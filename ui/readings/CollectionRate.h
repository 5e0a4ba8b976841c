// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "CollectionLogRow.h"

class QLabel;
class QProgressBar;

namespace meterdesk {

/// How much of what should have been read was: a bar with the figures; and in how many readings the rates add up to the
/// total. Counted over results of at most `mostCounted` rows; nothing is shown for larger ones.
class CollectionRate final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostCounted = 5'000;

    explicit CollectionRate(QWidget *parent = nullptr);

    /// `rows` of all results; one more than `mostCounted` stands for any number above.
    void showRows(const QList<CollectionLogRow> &rows);
    [[nodiscard]] bool isComplete() const { return m_read == m_total; }
    /// The sentence on the rates, for the page to place.
    [[nodiscard]] QLabel *consistency() const { return m_consistent; }

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_consistent;
    int m_total = 0;
    int m_read = 0;
};

} // namespace meterdesk
