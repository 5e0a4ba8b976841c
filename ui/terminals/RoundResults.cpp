// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/RoundResults.h"

#include <QtWidgets/QHBoxLayout>

#include "common/ActionButton.h"
#include "settlement/FigureTable.h"
#include "theme/Icons.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QIcon outcomeIcon(RoundResults::Outcome outcome)
{
    switch (outcome) {
    case RoundResults::Outcome::Waiting:
        return Icons::icon(u"hourglass"_s, Token::Off);
    case RoundResults::Outcome::Running:
        return Icons::icon(u"loader"_s, Token::Info);
    case RoundResults::Outcome::Done:
        return Icons::icon(u"circle-check"_s, Token::Ok);
    case RoundResults::Outcome::Failed:
        return Icons::icon(u"circle-x"_s, Token::Bad);
    case RoundResults::Outcome::Uncertain:
        return Icons::icon(u"triangle-alert"_s, Token::Warn);
    case RoundResults::Outcome::LeftOut:
    case RoundResults::Outcome::NotDone:
        return Icons::icon(u"ban"_s, Token::Off);
    }
    return {};
}

QString countText(RoundResults::Outcome outcome, int count)
{
    switch (outcome) {
    case RoundResults::Outcome::Waiting:
    case RoundResults::Outcome::Running:
        return RoundResults::tr("%n to go", nullptr, count);
    case RoundResults::Outcome::Done:
        return RoundResults::tr("%n done", nullptr, count);
    case RoundResults::Outcome::Failed:
        return RoundResults::tr("%n failed", nullptr, count);
    case RoundResults::Outcome::Uncertain:
        return RoundResults::tr("%n not certain", nullptr, count);
    case RoundResults::Outcome::LeftOut:
        return RoundResults::tr("%n left out", nullptr, count);
    case RoundResults::Outcome::NotDone:
        return RoundResults::tr("%n not done", nullptr, count);
    }
    return {};
}

} // namespace

RoundResults::RoundResults(QWidget *parent)
    : Card(parent)
    , m_table(new FigureTable(
          u"roundResultsTable"_s, tr("Results by meter"), {tr("Room"), tr("Meter"), tr("Result"), tr("Why")}, this))
    , m_close(new ActionButton(u"x"_s, {}, this))
{
    setObjectName(u"roundResults"_s);
    setTitle(tr("Results"));
    m_close->setObjectName(u"closeRoundResultsButton"_s);
    m_close->setCompact(true);
    m_close->setAccessibleName(tr("Put the results away"));
    m_close->setToolTip(m_close->accessibleName());
    headActions()->addWidget(m_close);
    body()->addWidget(m_table);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void RoundResults::start(const QString &title, const QList<Line> &lines)
{
    m_roundTitle = title;
    m_lines.clear();
    m_places.clear();
    m_table->setRowCount(0);
    for (const Line &line : lines) {
        m_places.insert(line.meter.value, m_lines.size());
        m_lines += line;
    }
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    for (qsizetype place = 0; place < m_lines.size(); ++place)
        show(place);
    m_table->fit(4);
    m_table->scrollToTop();
    showSummary();
}

void RoundResults::put(const Line &line)
{
    if (m_places.contains(line.meter.value))
        return set(line.meter, line.outcome, line.text, line.why, line.detail);
    m_places.insert(line.meter.value, m_lines.size());
    m_lines += line;
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    show(m_lines.size() - 1);
    m_table->fit(4);
    showSummary();
}

void RoundResults::set(MeterId meter, Outcome outcome, const QString &text, const QString &why, const QString &detail)
{
    const auto place = m_places.constFind(meter.value);
    if (place == m_places.cend())
        return;
    Line &line = m_lines[*place];
    line.outcome = outcome;
    line.text = text;
    line.why = why;
    line.detail = detail;
    show(*place);
    m_table->scrollToItem(m_table->item(static_cast<int>(*place), 0));
    showSummary();
}

void RoundResults::end()
{
    for (qsizetype place = 0; place < m_lines.size(); ++place) {
        Line &line = m_lines[place];
        if (line.outcome != Outcome::Waiting && line.outcome != Outcome::Running)
            continue;
        line.outcome = Outcome::NotDone;
        line.text = tr("not done");
        line.why = tr("stopped before it");
        show(place);
    }
    m_table->fit(4);
    showSummary();
}

QString RoundResults::summary() const
{
    QStringList parts;
    using enum Outcome;
    for (const Outcome outcome : {Done, Failed, Uncertain, LeftOut, NotDone, Waiting}) {
        auto count = std::ranges::count(m_lines, outcome, &Line::outcome);
        if (outcome == Waiting)
            count += std::ranges::count(m_lines, Running, &Line::outcome);
        if (count > 0)
            parts += countText(outcome, static_cast<int>(count));
    }
    return parts.join(u" · "_s);
}

void RoundResults::show(qsizetype place)
{
    const Line &line = m_lines.at(place);
    const int row = static_cast<int>(place);
    const bool isQuiet = line.outcome == Outcome::LeftOut || line.outcome == Outcome::NotDone;
    const FigureTable::Look look = isQuiet ? FigureTable::Look::Quiet : FigureTable::Look::Normal;
    m_table->setWords(row, 0, line.room, look);
    m_table->setWords(row, 1, line.number, look);
    m_table->setWords(row, 2, line.text, look);
    m_table->setWords(row, 3, line.why, look);
    m_table->item(row, 2)->setIcon(outcomeIcon(line.outcome));
    if (!line.detail.isEmpty())
        m_table->item(row, 3)->setToolTip(line.why + u'\n' + line.detail);
}

void RoundResults::showSummary()
{
    setTitle(m_roundTitle, summary());
    setVisible(!m_lines.isEmpty());
}

} // namespace meterdesk
