// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Overview.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace meterdesk {

/// The way from an empty database to the first reading, in the order in which it works. Each row opens its page and is
/// ticked by what the database holds; the first one that is open is the one to do.
class SetupList final : public QWidget
{
    Q_OBJECT
public:
    explicit SetupList(QWidget *parent = nullptr);

    void setProgress(const SetupProgress &progress);
    [[nodiscard]] int stepsDone() const { return m_done; }
    [[nodiscard]] int steps() const { return m_steps; }

Q_SIGNALS:
    void pageWanted(const QString &pageId);

private:
    struct Step
    {
        QString name; ///< object name of its row
        QString text;
        QString explanation;
        bool done;
        QString pageId;
    };

    void addRow(const Step &step, bool isNext);

    QVBoxLayout *m_rows;
    int m_done = 0;
    int m_steps = 0;
};

} // namespace meterdesk
