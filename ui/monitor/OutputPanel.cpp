// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/OutputPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

#include "commands/ConcentratorParameterService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "form/FieldForm.h"
#include "form/UnsavedEntries.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int outputPanelWidth = 320;
constexpr int mostRounds = 8;
constexpr int mostTripHalfHours = 15;
constexpr int mostProtectHalfHours = 255;
constexpr int mostWarningMinutes = 15;

} // namespace

OutputPanel::OutputPanel(const Actor &actor, ConcentratorParameterService &service, QWidget *parent)
    : SidePanel(outputPanelWidth, parent)
    , m_actor(actor)
    , m_service(service)
    , m_form(new FieldForm(1, this, FieldForm::Labels::Above))
    , m_concentrator(new QComboBox(this))
    , m_action(new QComboBox(this))
    , m_banner(new Banner(this))
    , m_typed(new QLineEdit(this))
    , m_send(new ActionButton(u"send"_s, tr("Send"), this))
{
    setObjectName(u"outputPanel"_s);
    setTitle(tr("Outputs of a concentrator"));
    auto *hint = new QLabel(tr("Switches what is wired to the concentrator itself, such as a feeder or an alarm. "
                               "Meters of rooms are tripped "
                               "and closed in Terminals."),
        this);
    hint->setWordWrap(true);
    setTextStyle(hint, TextStyle::Body, Token::Text2);
    m_concentrator->setObjectName(u"outputConcentratorChoice"_s);
    m_action->setObjectName(u"outputActionChoice"_s);
    m_action->addItem(tr("F1 · trip a round"), static_cast<int>(TerminalOutput::Trip));
    m_action->addItem(tr("F2 · permit a round to close"), static_cast<int>(TerminalOutput::PermitClose));
    m_action->addItem(tr("F25 · hold all rounds on"), static_cast<int>(TerminalOutput::Protect));
    m_action->addItem(tr("F33 · end holding"), static_cast<int>(TerminalOutput::Unprotect));
    m_form->addField(tr("Concentrator"), m_concentrator);
    m_form->addField(tr("Order"), m_action);
    m_round = addNumber(u"outputRoundField"_s, tr("Round"), 1, mostRounds);
    m_halfHours = addNumber(u"outputHalfHoursField"_s, tr("For how many half hours (0: without end)"), 0, 0);
    m_warning = addNumber(u"outputWarningField"_s, tr("Warning before (minutes)"), 0, mostWarningMinutes);
    QVBoxLayout *section = addSection();
    section->addWidget(hint);
    section->addWidget(m_banner);
    section->addWidget(m_form);
    addStretch();

    m_typed->setObjectName(u"outputConfirmField"_s);
    m_typed->setPlaceholderText(tr("Type its number to confirm"));
    m_typed->setMaxLength(8);
    markAsSearch(*m_typed); // no entry that could be lost
    m_send->setObjectName(u"sendOutputAction"_s);
    m_send->setVariant(ActionButton::Variant::Danger);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_typed, 1);
    buttons->addWidget(m_send);
    foot()->addLayout(buttons);
    for (QComboBox *choice : {m_concentrator, m_action}) {
        connect(choice, &QComboBox::currentIndexChanged, this, [this] {
            m_typed->clear();
            m_banner->dismiss();
            adapt();
        });
    }
    connect(m_typed, &QLineEdit::textChanged, this, &OutputPanel::adapt);
    connect(m_send, &QPushButton::clicked, this, &OutputPanel::send);
    adapt();
}

QSpinBox *OutputPanel::addNumber(const QString &name, const QString &label, int least, int most)
{
    auto *field = new QSpinBox(this);
    field->setObjectName(name);
    field->setRange(least, most);
    m_form->addField(label, field);
    return field;
}

TerminalOutput OutputPanel::action() const
{
    return static_cast<TerminalOutput>(m_action->currentData().toInt());
}

void OutputPanel::setConcentrators(const QList<Concentrator> &concentrators)
{
    const QString chosen = m_concentrator->currentData().toString();
    const QSignalBlocker quiet(m_concentrator); // filling it up chooses nothing
    m_concentrator->clear();
    for (const Concentrator &each : concentrators) {
        if (each.protocol != ConcentratorProtocol::MeterBus)
            m_concentrator->addItem(u"%1 %2"_s.arg(each.number.toText(), each.name).trimmed(), each.number.toText());
    }
    m_concentrator->setCurrentIndex(qMax(m_concentrator->count() > 0 ? 0 : -1, m_concentrator->findData(chosen)));
    adapt();
}

void OutputPanel::send()
{
    const auto number = ConcentratorNo::fromText(m_concentrator->currentData().toString());
    if (!number)
        return;
    const TerminalOutputOrder order{.action = action(),
        .round = m_round->value(),
        .halfHours = m_halfHours->value(),
        .warningMinutes = m_warning->value()};
    m_busy = true;
    m_banner->dismiss();
    adapt();
    whenDone(m_service.controlOutput(m_actor, *number, order, m_typed->text()), this, [this](const Result<void> &done) {
        m_busy = false;
        m_typed->clear();
        if (done)
            m_banner->showMessage(Tone::Ok, tr("The concentrator confirmed the order."));
        else if (done.error().code == ErrorCode::Timeout)
            m_banner->showMessage(
                Tone::Bad, tr("No answer. It may have acted: look at what is wired there before sending again."));
        else
            m_banner->showMessage(Tone::Bad, errorText(done.error()));
        adapt();
    });
}

void OutputPanel::adapt()
{
    const bool trips = action() == TerminalOutput::Trip;
    const bool holds = action() == TerminalOutput::Protect;
    m_round->setEnabled(!m_busy && (trips || action() == TerminalOutput::PermitClose));
    m_halfHours->setMaximum(holds ? mostProtectHalfHours : mostTripHalfHours);
    m_halfHours->setEnabled(!m_busy && (trips || holds));
    m_warning->setEnabled(!m_busy && trips);
    m_concentrator->setEnabled(!m_busy);
    m_action->setEnabled(!m_busy);
    const QString number = m_concentrator->currentData().toString();
    m_send->setEnabled(!m_busy && !number.isEmpty() && m_typed->text().trimmed() == number);
}

} // namespace meterdesk
