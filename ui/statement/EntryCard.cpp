// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement/EntryCard.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "settlement/EstimateTables.h"
#include "settlement/FigureTable.h"
#include "statement/StatementTexts.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "05-16 – 05-17", or one day.
QString daysText(QDate from, QDate to)
{
    return from == to ? Format::date(from) : u"%1 – %2"_s.arg(Format::date(from), Format::date(to));
}

} // namespace

EntryCard::EntryCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_facts(new QLabel(this))
    , m_lines(new FigureTable(u"statementLines"_s, tr("Registers and prices of this charge"),
          {tr("Meter"), tr("Days"), tr("Register"), tr("Start"), tr("End"), tr("Energy (kWh)"), tr("Price (yuan/kWh)"),
              tr("Exact amount (yuan)")},
          this))
    , m_proof(new QLabel(this))
    , m_frames(new ActionButton(u"activity"_s, tr("Frames"), this))
    , m_bytes(new QPlainTextEdit(this))
{
    m_facts->setObjectName(u"statementFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_proof->setObjectName(u"statementProof"_s);
    m_proof->setWordWrap(true);
    setTextStyle(m_proof, TextStyle::Strong);
    // The amount belongs beside its price, not at the far end of a wide window.
    m_lines->horizontalHeader()->setStretchLastSection(false);
    m_frames->setObjectName(u"statementFramesButton"_s);
    m_frames->setCompact(true);
    m_card->headActions()->addWidget(m_frames);
    m_bytes->setObjectName(u"statementFrames"_s);
    m_bytes->setAccessibleName(tr("Frames of the closing reading"));
    m_bytes->setReadOnly(true);
    m_bytes->setFrameShape(QFrame::NoFrame);
    m_bytes->setTabChangesFocus(true);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 6, 12, 8);
    body->setSpacing(6);
    body->addWidget(m_facts);
    body->addWidget(m_lines, 1);
    body->addWidget(m_bytes, 1);
    body->addWidget(m_proof);
    m_card->body()->addLayout(body, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_frames, &QPushButton::clicked, this, [this] {
        if (m_bytes->isVisible()) {
            m_bytes->hide();
            m_lines->show();
        } else {
            Q_EMIT framesRequested(m_reading);
        }
    });
    showNothing();
}

void EntryCard::begin(const QString &title, const QString &context)
{
    m_card->setTitle(title, context);
    m_facts->clear();
    m_proof->clear();
    m_lines->setRowCount(0);
    m_lines->hide();
    m_bytes->hide();
    m_frames->hide();
}

void EntryCard::showNothing()
{
    begin(tr("How it came about"), {});
    m_facts->setText(tr("Choose a line to see the readings, prices and people behind it."));
}

void EntryCard::showEntry(const ExplainedEntry &explained)
{
    const LedgerEntry &entry = explained.entry;
    begin(tr("How it came about"),
        tr("No. %1 · %2 %3 yuan").arg(entry.no).arg(entryKindText(entry.kind), Format::money(entry.amount)));
    if (explained.bill)
        return unfold(*explained.bill);
    if (explained.correction)
        return unfold(*explained.correction);
    QStringList facts;
    if (!entry.receiptNo.isEmpty())
        facts += tr("Receipt %1").arg(entry.receiptNo);
    if (entry.method)
        facts += tr("Paid by %1").arg(payMethodText(*entry.method));
    if (explained.cash)
        facts += tr("%1 yuan crossed the counter after rounding of cash").arg(Format::money(*explained.cash));
    facts += tr("Booked %1 by %2").arg(Format::dateTime(entry.at), operatorText(entry.operatorName));
    if (!explained.approver.isEmpty())
        facts += tr("Approved by %1").arg(explained.approver);
    if (const QString note = noteText(entry); !note.isEmpty())
        facts += note;
    m_facts->setText(facts.join(u" · "_s));
}

void EntryCard::showBill(const BillDetails &bill)
{
    begin(tr("How it came about"), tr("Bill of 0.00 yuan"));
    unfold(bill);
}

void EntryCard::unfold(const BillDetails &bill)
{
    m_reading = bill.reading;
    m_facts->setText(tr("Meter %1 from %2 to %3 · read %4, %5")
                         .arg(bill.meter.toText(), Format::dateTime(bill.from), Format::dateTime(bill.to),
                             Format::dateTime(bill.readAt), sourceText(bill)));
    for (const BilledLine &line : bill.lines) {
        const int row = m_lines->rowCount();
        m_lines->insertRow(row);
        m_lines->setWords(row, 0, line.meter.toText());
        m_lines->setWords(row, 1, daysText(line.fromDay, line.toDay));
        m_lines->setWords(row, 2, registerText(line.rate));
        m_lines->setFigure(row, 3, Format::energy(line.fromRegister));
        m_lines->setFigure(row, 4, Format::energy(line.toRegister));
        m_lines->setFigure(row, 5, Format::energy(line.energy), FigureTable::Look::Strong);
        m_lines->setFigure(row, 6, Format::price(line.price));
        m_lines->setFigure(row, 7, exactAmountText(line.exact), FigureTable::Look::Strong);
    }
    m_lines->fit(1);
    m_lines->show();
    m_proof->setText(roundingProof(bill.exact, bill.remainderIn, bill.remainderOut, bill.charge));
    m_frames->setVisible(bill.source == u"wire" || bill.source == u"live");
}

void EntryCard::unfold(const CorrectionDetails &correction)
{
    m_facts->setText(tr("Correction of meter %1 on %2: %3 kWh at %4 yuan/kWh")
                         .arg(correction.meter.toText(), Format::date(correction.day),
                             Format::energy(correction.energy), Format::price(correction.price)));
    const Money posted = roundHalfAwayFromZero(
        ExactAmount{correction.exact.microYuan + correction.remainderIn.microYuan - correction.remainderOut.microYuan});
    m_proof->setText(roundingProof(correction.exact, correction.remainderIn, correction.remainderOut, posted));
}

void EntryCard::showFrames(const QList<FrameRecord> &frames, const std::function<QString(const FrameRecord &)> &meaning)
{
    QStringList text;
    for (const FrameRecord &frame : frames) {
        QStringList head{Format::dateTime(frame.at), frame.sent ? tr("sent") : tr("received")};
        if (!frame.link.isEmpty())
            head += frame.link;
        text += head.join(u' ') + u' ' + meaning(frame);
        text += shownHex(frame);
    }
    m_bytes->setFont(Theme::instance().font(TextStyle::Frame));
    m_bytes->setPlainText(text.isEmpty() ? tr("No frames are kept with this reading.") : text.join(u'\n'));
    m_lines->hide();
    m_bytes->show();
}

QString roundingProof(ExactAmount exact, ExactAmount carriedIn, ExactAmount carriedOut, Money charge)
{
    return EntryCard::tr("Exact %1 + carried in %2 − carried on %3 = %4 yuan")
        .arg(exactAmountText(exact), exactAmountText(carriedIn), exactAmountText(carriedOut), Format::money(charge));
}

} // namespace meterdesk
