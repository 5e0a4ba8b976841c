// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Overview.h"
#include "theme/Tokens.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace meterdesk {

/// 待办: what waits for a person, how much of it, and the page where it is done. Kinds of which there is nothing are
/// quiet, so that the list keeps its places.
class TaskList final : public QWidget
{
    Q_OBJECT
public:
    explicit TaskList(QWidget *parent = nullptr);

    void setOverview(const Overview &overview);
    /// How many kinds have something to do.
    [[nodiscard]] int kindsToDo() const { return m_kinds; }

Q_SIGNALS:
    void pageWanted(const QString &pageId);

private:
    struct Task
    {
        QString name; ///< object name of its row
        QString icon;
        Token color;
        QString text;
        int count;
        QString action;
        QString pageId;
    };

    void addRow(const Task &task);

    QVBoxLayout *m_rows;
    int m_kinds = 0;
};

} // namespace meterdesk
