// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include <optional>

#include "CollectionLogRow.h"

class QLabel;

namespace meterdesk {

class ActionButton;

/// The strip below the log that says in words what is the matter with the line under the cursor, and leads to where a
/// held or conflicting reading is decided. Hidden while all is well.
class ReadingExplanation final : public QFrame
{
    Q_OBJECT
public:
    explicit ReadingExplanation(QWidget *parent = nullptr);

    void explain(const std::optional<CollectionLogRow> &row);

Q_SIGNALS:
    /// 待办, where it is decided.
    void decisionWanted();

private:
    QLabel *m_text;
    ActionButton *m_decide;
};

} // namespace meterdesk
