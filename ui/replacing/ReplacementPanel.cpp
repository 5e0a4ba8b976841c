// SPDX-License-Identifier: GPL-3.0-or-later
#include "replacing/ReplacementPanel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

#include "Format.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/FactGrid.h"
#include "common/StepResult.h"
#include "form/FieldForm.h"
#include "form/UnsavedEntries.h"
#include "pairing/PairingJob.h"
#include "replacing/RegistersStep.h"
#include "replacing/ReplacementSummary.h"
#include "shell/ErrorText.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int replacementWidth = 380;
constexpr int longestMeterNo = 12;
constexpr int longestRatio = 5;

} // namespace

ReplacementPanel::ReplacementPanel(const RegistersDesk &desk, QWidget *parent)
    : SidePanel(replacementWidth, parent)
    , m_desk(desk)
    , m_flow(desk)
    , m_rail(new StepResult(this))
    , m_old(new FactGrid(1, this))
    , m_end(new RegistersStep(true, this))
    , m_new(new QWidget(this))
    , m_start(new RegistersStep(false, this))
    , m_summary(new ReplacementSummary(this))
    , m_banner(new Banner(this))
    , m_cancel(new ActionButton(tr("Cancel"), this))
    , m_back(new ActionButton(tr("Back"), this))
    , m_act(new ActionButton(QString(), this))
{
    setObjectName(u"replacementPanel"_s);
    m_rail->setObjectName(u"replacementRail"_s);
    addSection()->addWidget(m_rail);
    buildOld();
    buildNew();
    QVBoxLayout *step = addSection();
    for (QWidget *part : {static_cast<QWidget *>(m_old), static_cast<QWidget *>(m_end), m_new,
             static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_banner)})
        step->addWidget(part);
    addStretch();
    buildFoot();
    followFlow();
}

void ReplacementPanel::buildOld()
{
    m_old->addFact(u"oldRoom"_s, tr("Room"));
    m_old->addFact(u"oldMeter"_s, tr("Old meter"));
    m_old->addFact(u"oldWay"_s, tr("Concentrator, place"));
    m_old->addFact(u"oldLast"_s, tr("Last reading"));
    m_old->addFact(u"oldBilled"_s, tr("Billed to"));
}

void ReplacementPanel::buildNew()
{
    m_newForm = new FieldForm(2, m_new);
    m_number = new QLineEdit(m_new);
    m_number->setObjectName(u"newMeterNumberField"_s);
    m_number->setMaxLength(longestMeterNo);
    m_number->setPlaceholderText(tr("scan or type"));
    m_ratio = new QLineEdit(m_new);
    m_ratio->setObjectName(u"newMeterRatioField"_s);
    m_ratio->setMaxLength(longestRatio);
    m_newForm->addField(tr("New meter number"), m_number, 2);
    m_newForm->addField(tr("Ratio"), m_ratio, 2);
    auto *column = new QVBoxLayout(m_new);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_newForm);
    connect(m_number, &QLineEdit::textEdited, this, &ReplacementPanel::judgeNumber);
    connect(m_number, &QLineEdit::returnPressed, this, &ReplacementPanel::act);
    connect(m_ratio, &QLineEdit::returnPressed, this, &ReplacementPanel::act);
}

void ReplacementPanel::buildFoot()
{
    m_cancel->setObjectName(u"cancelReplacementButton"_s);
    m_back->setObjectName(u"replacementBackButton"_s);
    m_act->setObjectName(u"replacementActButton"_s);
    m_act->setVariant(ActionButton::Variant::Primary);
    m_act->setKeyHint(u"Ctrl+Enter"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_act);
    foot()->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &SidePanel::closeRequested);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_stage > Stage::End && m_stage < Stage::Done)
            show(static_cast<Stage>(static_cast<int>(m_stage) - 1));
    });
    connect(m_act, &QPushButton::clicked, this, &ReplacementPanel::act);
    for (RegistersStep *step : {m_end, m_start}) {
        connect(step, &RegistersStep::submitted, this, &ReplacementPanel::act);
        connect(step, &RegistersStep::typingChanged, this, &ReplacementPanel::updateFoot);
    }
    connect(m_rail, &StepResult::retryRequested, this, [this] {
        m_trouble.clear();
        m_flow.deliver();
        showRail();
    });
}

void ReplacementPanel::followFlow()
{
    connect(&m_flow, &ReplacementFlow::standKnown, this, &ReplacementPanel::showStand);
    connect(&m_flow, &ReplacementFlow::endKnown, this, [this] { show(Stage::NewMeter); });
    connect(&m_flow, &ReplacementFlow::startKnown, this, [this] {
        m_summary->show(m_flow);
        m_guard.arm();
        show(Stage::Summary);
    });
    connect(&m_flow, &ReplacementFlow::readingFailed, this, [this](const Error &error) {
        RegistersStep *step = m_stage == Stage::End ? m_end : m_start;
        step->setBusy(false);
        step->setTyping(true);
        showError(error);
    });
    connect(&m_flow, &ReplacementFlow::failed, this, &ReplacementPanel::showError);
    connect(&m_flow, &ReplacementFlow::replaced, this, [this] {
        forgetEntries(*this);
        show(Stage::Done);
        Q_EMIT changed(tr("Meter %1 was replaced by %2")
                           .arg(m_flow.request().oldMeter.toText(), m_flow.request().newMeter.toText()));
    });
    connect(&m_flow, &ReplacementFlow::delivered, this, &ReplacementPanel::showDelivery);
    connect(&m_flow, &ReplacementFlow::deliveryFailed, this, [this](const Error &error) {
        m_trouble = errorText(error);
        showRail();
    });
}

void ReplacementPanel::begin(MeterId oldMeter)
{
    m_trouble.clear();
    m_isDelivered = false;
    setTitle(tr("Replace a meter"));
    for (const QString &key : {u"oldRoom"_s, u"oldMeter"_s, u"oldWay"_s, u"oldLast"_s, u"oldBilled"_s})
        m_old->setFact(key, {});
    m_number->clear();
    m_taken.clear();
    m_newForm->setErrors({});
    forgetEntries(*this);
    m_flow.begin(oldMeter);
    show(Stage::End);
}

void ReplacementPanel::showStand()
{
    const ReplacementStand &stand = *m_flow.stand();
    const Meter &meter = stand.meter;
    m_old->setFact(u"oldRoom"_s, stand.roomName);
    m_old->setFact(u"oldMeter"_s, meter.number.toText());
    m_old->setFact(u"oldWay"_s,
        meter.concentrator.isValid() ? tr("%1, place %2").arg(meter.concentratorNo.toText()).arg(meter.line.point)
                                     : QString());
    const auto pointText = [](const std::optional<RegisterPoint> &point) {
        return point && point->registers.total
            ? tr("%1 kWh, %2").arg(Format::energy(*point->registers.total), Format::dateTime(point->asOf))
            : QString();
    };
    m_old->setFact(u"oldLast"_s, pointText(stand.newest ? stand.newest : stand.billedTo));
    m_old->setFact(u"oldBilled"_s, pointText(stand.billedTo));
    m_ratio->setText(QString::number(meter.metrology.ratio));
    const Registers before = stand.billedTo ? stand.billedTo->registers : Registers();
    m_end->begin(
        tr("The old meter is read once more; the room pays it up to this moment."), before, stand.ratesNeeded, false);
    m_start->begin(tr("What the new meter shows now. It is not billed."), {}, stand.ratesNeeded, true);
    updateFoot();
}

void ReplacementPanel::show(Stage stage)
{
    m_stage = stage;
    m_banner->dismiss();
    m_old->setVisible(stage == Stage::End);
    m_end->setVisible(stage == Stage::End);
    m_end->setBusy(false);
    m_new->setVisible(stage == Stage::NewMeter);
    m_start->setVisible(stage == Stage::Start);
    m_start->setBusy(false);
    m_summary->setVisible(stage == Stage::Summary || stage == Stage::Done);
    if (stage == Stage::NewMeter)
        m_number->setFocus(Qt::OtherFocusReason);
    else if (stage == Stage::Start && m_start->isTyping())
        m_start->focusFirst();
    else
        m_act->setFocus(Qt::OtherFocusReason);
    showRail();
    updateFoot();
}

void ReplacementPanel::showRail()
{
    const QStringList texts{
        tr("End reading of the old meter"), tr("New meter"), tr("Start reading of the new meter"), tr("Confirm")};
    QList<Step> steps;
    for (int at = 0; at < texts.size(); ++at) {
        const int now = static_cast<int>(m_stage);
        QString detail;
        if (at == 1 && now > at)
            detail = m_flow.request().newMeter.toText();
        steps.append({u"stage%1"_s.arg(at + 1), u"%1  %2"_s.arg(at + 1).arg(texts.at(at)),
            at < now        ? StepState::Ok
                : at == now ? StepState::Current
                            : StepState::Pending,
            {}, detail});
    }
    const bool hasWay = m_flow.stand() && m_flow.stand()->meter.concentrator.isValid();
    const StepState delivery = m_isDelivered ? StepState::Ok
        : m_flow.isDelivering()              ? StepState::Running
        : !m_trouble.isEmpty()               ? StepState::Failed
        : m_flow.stand() && !hasWay          ? StepState::Skipped
                                             : StepState::Pending;
    steps.append({u"delivery"_s, u"5  "_s + tr("Written into the concentrator"), delivery, {}, m_trouble,
        delivery == StepState::Failed});
    m_rail->setSteps(steps);
}

void ReplacementPanel::updateFoot()
{
    const bool typing =
        (m_stage == Stage::End && m_end->isTyping()) || (m_stage == Stage::Start && m_start->isTyping());
    QString text;
    switch (m_stage) {
    case Stage::End:
        text = typing ? tr("Use these registers") : tr("Read the old meter");
        break;
    case Stage::NewMeter:
        text = tr("Next: start reading");
        break;
    case Stage::Start:
        text = typing ? tr("Use these registers") : tr("Read the new meter");
        break;
    case Stage::Summary:
        text = tr("Replace the meter");
        break;
    case Stage::Done:
        text = tr("Close");
        break;
    }
    m_act->setText(text);
    m_act->setDisabledReason(!m_flow.stand() ? tr("The records of the meter are being read.")
            : m_flow.isReading()             ? tr("The meter is being read.")
            : m_flow.isWriting()             ? tr("It is being booked.")
                                             : QString());
    m_cancel->setVisible(m_stage != Stage::Done);
    m_back->setVisible(m_stage > Stage::End && m_stage < Stage::Done);
    for (ActionButton *button : {m_cancel, m_back})
        button->setDisabledReason(m_flow.isWriting() ? tr("It is being booked.") : QString());
}

void ReplacementPanel::act()
{
    if (!m_flow.stand() || m_flow.isReading() || m_flow.isWriting())
        return;
    switch (m_stage) {
    case Stage::End:
        return takeEnd();
    case Stage::NewMeter:
        return takeNewMeter();
    case Stage::Start:
        return takeStart();
    case Stage::Summary:
        if (!m_guard.accepts())
            return;
        m_flow.confirm();
        return updateFoot();
    case Stage::Done:
        return Q_EMIT closeRequested();
    }
}

void ReplacementPanel::takeEnd()
{
    m_banner->dismiss();
    if (m_end->isTyping()) {
        if (const auto typed = m_end->typed())
            m_flow.typeEnd(typed->registers, typed->reason);
        return;
    }
    m_end->setBusy(true);
    m_flow.readEnd();
    updateFoot();
}

void ReplacementPanel::judgeNumber()
{
    const QString text = m_number->text().trimmed();
    const auto number = MeterNo::fromText(text);
    m_taken.clear();
    m_newForm->setError(m_number->objectName(),
        number || text.isEmpty() ? QString() : tr("A meter number has up to 12 digits, as on its plate."));
    const quint64 run = ++m_numberRun;
    if (!number)
        return;
    whenDone(m_desk.replacements.isFree(*number), this, [this, run, number = *number](const Result<bool> &free) {
        if (run != m_numberRun || !free || *free)
            return;
        m_taken = number.padded();
        m_newForm->setError(m_number->objectName(), tr("Meter %1 is in use or in stock already.").arg(number.toText()));
    });
}

void ReplacementPanel::takeNewMeter()
{
    const auto number = MeterNo::fromText(m_number->text().trimmed());
    bool isNumber = false;
    const int ratio = m_ratio->text().trimmed().toInt(&isNumber);
    QList<FieldMessage> faults;
    if (!number)
        faults += {m_number->objectName(), tr("A meter number has up to 12 digits, as on its plate.")};
    else if (number->padded() == m_taken)
        faults += {m_number->objectName(), tr("Meter %1 is in use or in stock already.").arg(number->toText())};
    if (!isNumber || ratio < 1)
        faults += {m_ratio->objectName(), tr("The ratio is a whole number from 1.")};
    m_newForm->setErrors(faults);
    if (!faults.isEmpty())
        return m_newForm->focusFirstError();
    m_flow.setNewMeter(*number, ratio);
    show(Stage::Start);
}

void ReplacementPanel::takeStart()
{
    m_banner->dismiss();
    if (m_start->isTyping()) {
        if (const auto typed = m_start->typed())
            m_flow.typeStart(typed->registers);
        return;
    }
    m_start->setBusy(true);
    m_flow.readStart();
    updateFoot();
}

void ReplacementPanel::showDelivery(const PairingReport &report)
{
    m_isDelivered = report.answer.state == PairingState::Confirmed;
    m_trouble = pairingTroubleText(report);
    showRail();
    Q_EMIT changed(m_isDelivered ? tr("Meter %1 is in the concentrator").arg(report.meterNo.toText())
                                 : tr("%1: %2").arg(report.meterNo.toText(), m_trouble));
}

void ReplacementPanel::showError(const Error &error)
{
    if (error.code == ErrorCode::AlreadyExists && m_stage == Stage::Start) {
        show(Stage::NewMeter);
        m_taken = m_flow.request().newMeter.padded();
        m_newForm->setError(m_number->objectName(),
            tr("Meter %1 is in use or in stock already.").arg(m_flow.request().newMeter.toText()));
        return;
    }
    updateFoot();
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

void ReplacementPanel::hideEvent(QHideEvent *event)
{
    SidePanel::hideEvent(event);
    // Hidden itself, not only with its page; what is being written ends.
    if (isHidden() && !m_flow.isWriting() && !m_flow.isDelivering()) {
        forgetEntries(*this);
        m_flow.drop();
    }
}

} // namespace meterdesk
