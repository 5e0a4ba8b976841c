// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/ConcentratorEventsView.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeWidget>

#include "commands/ConcentratorService.h"
#include "Format.h"
#include "MeterGateway.h"
#include "WireMonitor.h"
#include "common/ActionButton.h"
#include "shell/ErrorText.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int linesHeight = 168;

WireLanguage languageOfEvents()
{
    return QCoreApplication::translate("WireLog", "language of frames: en") == u"zh"_s ? WireLanguage::Chinese
                                                                                       : WireLanguage::English;
}

QString detailsOf(const ConcentratorEventRow &row, const QString &name)
{
    const QString bytes = QString::fromLatin1(row.event.bytes.toHex(' ')).toUpper();
    return ConcentratorEventsView::tr("ERC %1: %2\nread at %3\n%4")
        .arg(QString::number(row.event.code), name, row.receivedAt.toText(), bytes);
}

} // namespace

ConcentratorEventsView::ConcentratorEventsView(const RegistersDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_read(new ActionButton(u"bell"_s, tr("Read events"), this))
    , m_summary(new QLabel(this))
    , m_lines(new QTreeWidget(this))
{
    m_read->setObjectName(u"readEventsAction"_s);
    m_summary->setObjectName(u"concentratorEventsSummary"_s);
    m_summary->setWordWrap(true);
    m_lines->setObjectName(u"concentratorEventLines"_s);
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setHeaderLabels({tr("Time"), tr("Event")});
    m_lines->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_lines->setFixedHeight(Theme::instance().scaled(linesHeight));
    m_lines->setAccessibleName(tr("Events of the concentrator"));
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Events"), this);
    setTextStyle(title, TextStyle::Strong);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_lines);
    m_read->setVisible(permits(desk.actor.role, Right::ReadMeters));
    connect(m_read, &QPushButton::clicked, this, &ConcentratorEventsView::read);
    connect(&m_desk.devices, &ConcentratorService::eventsStored, this, [this](const ConcentratorNo &concentrator) {
        if (concentrator == m_concentrator)
            load();
    });
}

void ConcentratorEventsView::setConcentrator(const Concentrator &concentrator)
{
    ++m_generation;
    m_concentrator = concentrator.number;
    m_read->setEnabled(true);
    m_summary->hide();
    m_lines->clear();
    load();
}

void ConcentratorEventsView::load()
{
    whenDone(m_desk.devices.events(m_concentrator), this,
        [this, generation = m_generation](const Result<QList<ConcentratorEventRow>> &rows) {
            if (generation == m_generation && rows)
                show(*rows);
        });
}

void ConcentratorEventsView::show(const QList<ConcentratorEventRow> &rows)
{
    m_lines->clear();
    for (const ConcentratorEventRow &row : rows) {
        const QString known = m_desk.gateway.eventName(row.event.code, languageOfEvents());
        const QString name = known.isEmpty() ? tr("event %1").arg(row.event.code) : known;
        const bool important = row.event.importance == EventImportance::Important;
        auto *item =
            new QTreeWidgetItem(m_lines, {Format::shortDateTime(row.event.occurredAt.value_or(row.receivedAt)), name});
        item->setIcon(
            1, Icons::icon(important ? u"triangle-alert"_s : u"info"_s, important ? Token::Warn : Token::Text2));
        item->setToolTip(0, row.event.occurredAt ? tr("by its own clock") : tr("when it was read"));
        item->setToolTip(1, detailsOf(row, name));
        item->setData(1, Qt::UserRole, row.event.code);
    }
    m_lines->setVisible(!rows.isEmpty());
}

void ConcentratorEventsView::read()
{
    m_read->setEnabled(false);
    setTextStyle(m_summary, TextStyle::Body, Token::Text2);
    m_summary->setText(tr("Its events are being read…"));
    m_summary->show();
    whenDone(m_desk.devices.readEvents(m_desk.actor, m_concentrator), this,
        [this, generation = m_generation](const Result<int> &added) {
            if (generation == m_generation)
                say(added);
        });
}

void ConcentratorEventsView::say(const Result<int> &added)
{
    m_read->setEnabled(true);
    setTextStyle(m_summary, TextStyle::Body, added ? Token::Ok : Token::Bad);
    if (!added)
        m_summary->setText(errorText(added.error()));
    else
        m_summary->setText(*added > 0 ? tr("New events: %1").arg(*added) : tr("Nothing new."));
}

} // namespace meterdesk
