// SPDX-License-Identifier: GPL-3.0-or-later
#include "replacing/ReplacementSummary.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "common/FactGrid.h"
#include "replacing/ReplacementFlow.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "8,130.05 kWh, read" with the rates behind it where there are any.
QString readingText(const Registers &registers, const RegisterOrigin &origin)
{
    QString text = ReplacementSummary::tr("%1 kWh, %2")
                       .arg(registers.total ? Format::energy(*registers.total) : Format::none(),
                           origin.typed ? ReplacementSummary::tr("typed") : ReplacementSummary::tr("read"));
    if (registers.hasAllRates()) {
        QStringList rates;
        for (const Rate rate : allRates)
            rates += Format::energy(*registers.rate(rate));
        text += u"\n"_s + rates.join(u" / "_s);
    }
    return text;
}

} // namespace

ReplacementSummary::ReplacementSummary(QWidget *parent)
    : QWidget(parent)
    , m_room(new QLabel(this))
    , m_numbers(new QLabel(this))
    , m_facts(new FactGrid(1, this))
    , m_next(new QLabel(this))
{
    m_room->setObjectName(u"replacementRoom"_s);
    m_room->setWordWrap(true);
    setTextStyle(m_room, TextStyle::Heading);
    m_numbers->setObjectName(u"replacementNumbers"_s);
    m_numbers->setWordWrap(true);
    setTextStyle(m_numbers, TextStyle::Kpi, Token::Accent);
    m_facts->setObjectName(u"replacementFacts"_s);
    m_facts->addFact(u"end"_s, tr("End reading"));
    m_facts->addFact(u"start"_s, tr("Start reading"));
    m_facts->addFact(u"ratio"_s, tr("Ratio"));
    m_facts->addFact(u"bill"_s, tr("To be billed"));
    m_next->setObjectName(u"replacementNext"_s);
    m_next->setWordWrap(true);
    setTextStyle(m_next, TextStyle::Body, Token::Text2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_room), static_cast<QWidget *>(m_numbers),
             static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_next)})
        column->addWidget(part);
}

void ReplacementSummary::show(const ReplacementFlow &flow)
{
    const ReplacementRequest &request = flow.request();
    m_room->setText(flow.stand()->roomName.isEmpty() ? tr("No room") : flow.stand()->roomName);
    m_numbers->setText(u"%1\n→ %2"_s.arg(request.oldMeter.toText(), request.newMeter.toText()));
    m_facts->setFact(u"end"_s, readingText(request.end, request.endOrigin));
    m_facts->setFact(u"start"_s, readingText(request.start, request.startOrigin));
    const int before = flow.stand()->meter.metrology.ratio;
    const int after = request.ratio.value_or(before);
    m_facts->setFact(u"ratio"_s, after == before ? QString::number(before) : u"%1 → %2"_s.arg(before).arg(after));
    m_facts->setFact(u"bill"_s, billText(flow), flow.rehearsal()->energy ? Token::Text : Token::Warn);
    m_next->setText(consequences(flow));
}

QString ReplacementSummary::billText(const ReplacementFlow &flow)
{
    if (!flow.stand()->billedTo)
        return tr("nothing: the room has no account");
    const ReplacementOutcome &outcome = *flow.rehearsal();
    if (!outcome.energy)
        return tr("The end reading is not plausible: it waits in the inbox");
    return outcome.charge ? tr("%1 kWh · %2 yuan").arg(Format::energy(*outcome.energy), Format::money(*outcome.charge))
                          : tr("%1 kWh").arg(Format::energy(*outcome.energy));
}

QString ReplacementSummary::consequences(const ReplacementFlow &flow)
{
    const Meter &meter = flow.stand()->meter;
    QStringList lines;
    if (flow.stand()->billedTo)
        lines += tr("The next bill has both meters, each in lines of its own.");
    if (meter.concentrator.isValid()) {
        lines += tr("Concentrator %1: place %2 is written with the new number, then the new meter is asked for it.")
                     .arg(meter.concentratorNo.toText())
                     .arg(meter.line.point);
    }
    lines += tr("Password, line and port stay as they were. The relay is not switched.");
    for (QString &line : lines)
        line.prepend(u"· "_s);
    return lines.join(u'\n');
}

} // namespace meterdesk
