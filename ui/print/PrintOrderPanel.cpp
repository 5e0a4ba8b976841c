// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintOrderPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/FactGrid.h"
#include "print/PrintQueue.h"
#include "print/PrintTexts.h"
#include "shell/ErrorText.h"
#include "shell/RecordedText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int printPanelWidth = 356;

} // namespace

PrintOrderPanel::PrintOrderPanel(const PrintQueueDesk &desk, QWidget *parent)
    : SidePanel(printPanelWidth, parent)
    , m_desk(desk)
    , m_facts(new FactGrid(1, this))
    , m_advice(new QLabel(this))
    , m_printerCaption(new QLabel(tr("Print it on"), this))
    , m_printers(new QComboBox(this))
    , m_banner(new Banner(this))
    , m_print(new ActionButton(u"printer"_s, tr("Print"), this))
    , m_settle(new ActionButton(u"circle-check"_s, tr("It is printed"), this))
    , m_cancel(new ActionButton(u"x"_s, tr("Not wanted"), this))
{
    setObjectName(u"printOrderPanel"_s);
    m_facts->addFact(u"document"_s, tr("Document"));
    m_facts->addFact(u"copy"_s, tr("Copy"));
    m_facts->addFact(u"ordered"_s, tr("Ordered"));
    m_facts->addFact(u"operator"_s, tr("By"));
    m_facts->addFact(u"printer"_s, tr("Printer"));
    m_facts->addFact(u"attempts"_s, tr("Handed over"));
    m_facts->addFact(u"reason"_s, tr("Reported"));
    m_facts->addFact(u"done"_s, tr("Done"));
    addSection()->addWidget(m_facts);

    m_advice->setObjectName(u"printAdvice"_s);
    m_advice->setWordWrap(true);
    m_printers->setObjectName(u"printOrderPrinterCombo"_s);
    m_printerCaption->setBuddy(m_printers);
    setTextStyle(m_printerCaption, TextStyle::Caption, Token::Text2);
    auto *section = addSection();
    section->addWidget(m_advice);
    section->addWidget(m_printerCaption);
    section->addWidget(m_printers);
    section->addWidget(m_banner);
    addStretch();
    buildButtons();
    connect(&m_desk.queue, &PrintQueue::printersChanged, this, &PrintOrderPanel::showPrinters);
}

void PrintOrderPanel::buildButtons()
{
    m_print->setObjectName(u"printOrderPrint"_s);
    m_settle->setObjectName(u"printOrderSettle"_s);
    m_cancel->setObjectName(u"printOrderCancel"_s);
    m_print->setVariant(ActionButton::Variant::Primary);
    m_print->setKeyHint(u"F4"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_settle);
    buttons->addWidget(m_print);
    foot()->addLayout(buttons);
    connect(m_print, &QPushButton::clicked, this, &PrintOrderPanel::printAgain);
    connect(m_settle, &QPushButton::clicked, this, [this] { follow(m_desk.queue.settle(m_desk.actor, m_order->id)); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { follow(m_desk.queue.cancel(m_desk.actor, m_order->id)); });
}

std::optional<PrintOrderId> PrintOrderPanel::shownOrder() const
{
    return m_order ? std::optional(m_order->id) : std::nullopt;
}

void PrintOrderPanel::showOrder(const PrintOrder &order)
{
    const bool other = !m_order || m_order->id != order.id;
    m_order = order;
    if (other)
        m_banner->dismiss();
    setTitle(order.subject, PrintTexts::state(order));
    m_facts->setFact(u"document"_s, PrintTexts::document(order.document));
    m_facts->setFact(u"copy"_s, PrintTexts::copy(order));
    m_facts->setFact(u"ordered"_s, Format::dateTime(order.orderedAt));
    m_facts->setFact(u"operator"_s, operatorText(order.operatorName));
    m_facts->setFact(u"printer"_s, order.printer);
    m_facts->setFact(u"attempts"_s, order.attempts > 0 ? tr("%n times", nullptr, order.attempts) : QString());
    m_facts->setFact(u"reason"_s, printReasonText(order.reason));
    m_facts->setFact(u"done"_s,
        !order.settledAt ? QString()
            : order.settledBy.isEmpty()
            ? Format::dateTime(*order.settledAt)
            : tr("%1 by %2").arg(Format::dateTime(*order.settledAt), operatorText(order.settledBy)));
    if (other || m_printers->count() == 0)
        showPrinters();
    m_advice->setText(PrintTexts::advice(order, m_desk.queue.printer(order.printer)));
    m_advice->setVisible(!m_advice->text().isEmpty());
    updateButtons();
}

void PrintOrderPanel::showPrinters()
{
    if (!m_order)
        return;
    const QString kept = m_printers->currentData().toString();
    m_printers->clear();
    for (const PrinterInfo &printer : m_desk.queue.printers())
        m_printers->addItem(PrintTexts::printer(printer), printer.name);
    if (m_printers->count() == 0)
        m_printers->addItem(tr("No printer"));
    const auto usual = m_desk.queue.printer(m_order->printer);
    const bool none = m_desk.queue.printers().isEmpty();
    const int wanted = m_printers->findData(kept.isEmpty() ? (usual ? usual->name : QString()) : kept);
    m_printers->setCurrentIndex(none ? 0 : wanted);
    m_printers->setEnabled(!none);
    updateButtons();
}

void PrintOrderPanel::updateButtons()
{
    const bool open = m_order && m_order->isOpen();
    const bool between = m_order && m_order->state == PrintOrderState::HandingOver;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_print, m_settle, m_cancel, m_printers, m_printerCaption})
        widget->setVisible(open);
    m_print->setText(m_order && m_order->mayHaveBeenPrinted() ? tr("Print again") : tr("Print"));
    m_print->setDisabledReason(m_desk.queue.printers().isEmpty() ? tr("This PC has no printer.") : QString());
    for (ActionButton *button : {m_settle, m_cancel})
        button->setDisabledReason(QString());
    if (m_busy || between) {
        for (ActionButton *button : {m_print, m_settle, m_cancel})
            button->setEnabled(false);
    }
}

bool PrintOrderPanel::printAgain()
{
    if (!m_order || !m_order->isOpen() || m_busy || !m_print->isEnabled())
        return false;
    follow(m_desk.queue.printAgain(m_desk.actor, m_order->id, m_printers->currentData().toString()));
    return true;
}

void PrintOrderPanel::follow(const Async<PrintOrder> &step)
{
    m_busy = true;
    updateButtons();
    whenDone(step, this, [this](const Result<PrintOrder> &order) {
        m_busy = false;
        updateButtons();
        if (!order)
            return m_banner->showMessage(Tone::Bad, errorText(order.error()), errorCodeName(order.error().code));
        m_banner->dismiss();
        Q_EMIT done(tr("%1: %2").arg(order->subject, PrintTexts::state(*order)));
    });
}

} // namespace meterdesk
