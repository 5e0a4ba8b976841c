// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/TaskList.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "common/ActionButton.h"
#include "common/Card.h"
#include "common/IconLabel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

TaskList::TaskList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"taskList"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void TaskList::setOverview(const Overview &overview)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_kinds = 0;
    const QList<Task> tasks{
        {u"taskTripped"_s, u"ban"_s, Token::Bad, tr("Tripped, waiting for a top-up"), overview.tripped, tr("Top up"),
            u"recharge"_s},
        {u"taskAlarm2"_s, u"triangle-alert"_s, Token::Warn, tr("Balance below alarm level 2"), overview.belowAlarm2,
            tr("Accounts"), u"accounts"_s},
        {u"taskAlarm1"_s, u"triangle-alert"_s, Token::Warn, tr("Balance below alarm level 1"), overview.belowAlarm1,
            tr("Accounts"), u"accounts"_s},
        {u"taskMissing"_s, u"calendar-clock"_s, Token::Warn, tr("Yesterday's freeze is missing"), overview.notCollected,
            tr("Collect"), u"readings"_s},
        {u"taskCommands"_s, u"hourglass"_s, Token::Info, tr("Commands waiting for a meter"), overview.commandsWaiting,
            tr("Show"), u"policy"_s},
        {u"taskDownload"_s, u"cable"_s, Token::Info, tr("Parameters not delivered"), overview.notDownloaded,
            tr("Meters"), u"meters"_s},
        {u"taskItems"_s, u"inbox"_s, Token::Warn, tr("Readings and commands to decide on"), overview.workItems,
            tr("Show"), u"inbox"_s},
    };
    for (const Task &task : tasks) {
        if (m_rows->count() > 0)
            m_rows->addWidget(makeDivider(this));
        addRow(task);
        m_kinds += task.count > 0;
    }
    m_rows->addStretch(1);
}

void TaskList::addRow(const Task &task)
{
    auto *row = new QWidget(this);
    row->setObjectName(task.name);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 0, 10, 0);
    line->setSpacing(10);
    const bool waiting = task.count > 0;
    line->addWidget(new IconLabel(task.icon, waiting ? task.color : Token::Text3, 16, row));
    auto *text = new QLabel(task.text, row);
    setTextStyle(text, TextStyle::Body, waiting ? Token::Text : Token::Text3);
    line->addWidget(text, 1);
    auto *count = new QLabel(QString::number(task.count), row);
    count->setObjectName(u"count"_s);
    setTextStyle(count, waiting ? TextStyle::Strong : TextStyle::Body, waiting ? Token::Text : Token::Text3);
    line->addWidget(count);
    auto *open = new ActionButton(task.action, row);
    open->setVariant(ActionButton::Variant::Link);
    open->setCompact(true);
    open->setMinimumWidth(Theme::instance().scaled(56));
    open->setAccessibleName(u"%1, %2: %3"_s.arg(task.text).arg(task.count).arg(task.action));
    line->addWidget(open);
    row->setFixedHeight(Theme::instance().scaled(27));
    connect(open, &QPushButton::clicked, this, [this, page = task.pageId] { Q_EMIT pageWanted(page); });
    m_rows->addWidget(row);
}

} // namespace meterdesk
