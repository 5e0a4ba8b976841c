// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/SetupList.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "common/ActionButton.h"
#include "common/Card.h"
#include "common/IconLabel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

SetupList::SetupList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"setupList"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void SetupList::setProgress(const SetupProgress &progress)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool devices = progress.concentrators > 0 && progress.meters > 0;
    const QList<Step> steps{
        {u"setupDevices"_s, tr("Concentrators and meters"),
            tr("%1 concentrators, %2 meters").arg(progress.concentrators).arg(progress.meters), devices,
            progress.concentrators > 0 ? u"meters"_s : u"concentrators"_s},
        {u"setupProperties"_s, tr("Building and rooms"), tr("%n rooms", nullptr, progress.rooms), progress.rooms > 0,
            u"properties"_s},
        {u"setupTariffs"_s, tr("Prices"), tr("%n tariffs", nullptr, progress.tariffs), progress.tariffs > 0,
            u"tariffs"_s},
        {u"setupAccounts"_s, tr("Open accounts"), tr("%n accounts", nullptr, progress.accounts), progress.accounts > 0,
            u"accounts"_s},
        {u"setupDelivery"_s, tr("Deliver the meters"), tr("%1 of %2").arg(progress.delivered).arg(progress.meters),
            progress.delivered > 0, u"meters"_s},
        {u"setupReading"_s, tr("Read a meter"), tr("%n meters were read", nullptr, progress.read), progress.read > 0,
            u"terminals"_s},
    };
    m_steps = static_cast<int>(steps.size());
    m_done = 0;
    bool nextFound = false;
    for (const Step &step : steps) {
        if (m_rows->count() > 0)
            m_rows->addWidget(makeDivider(this));
        addRow(step, !step.done && !nextFound);
        nextFound = nextFound || !step.done;
        m_done += step.done;
    }
    m_rows->addStretch(1);
}

void SetupList::addRow(const Step &step, bool isNext)
{
    auto *row = new QWidget(this);
    row->setObjectName(step.name);
    row->setAccessibleName(step.done ? tr("%1, done").arg(step.text) : tr("%1, to do").arg(step.text));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 0, 10, 0);
    line->setSpacing(10);
    line->addWidget(new IconLabel(step.done ? u"circle-check"_s : u"circle-dashed"_s,
        step.done ? Token::Ok : (isNext ? Token::Accent : Token::Text3), 16, row));
    auto *text = new QLabel(step.text, row);
    setTextStyle(text, isNext ? TextStyle::Strong : TextStyle::Body, step.done ? Token::Text2 : Token::Text);
    line->addWidget(text);
    auto *explanation = new QLabel(step.explanation, row);
    setTextStyle(explanation, TextStyle::Caption, Token::Text2);
    line->addWidget(explanation, 1);
    auto *open = new ActionButton(step.done ? tr("Show") : tr("Do it"), row);
    open->setObjectName(step.name + u"Open"_s);
    open->setVariant(isNext ? ActionButton::Variant::Primary : ActionButton::Variant::Link);
    open->setCompact(true);
    open->setAccessibleName(u"%1: %2"_s.arg(step.text, open->text()));
    line->addWidget(open);
    row->setFixedHeight(Theme::instance().scaled(34));
    connect(open, &QPushButton::clicked, this, [this, page = step.pageId] { Q_EMIT pageWanted(page); });
    m_rows->addWidget(row);
}

} // namespace meterdesk
