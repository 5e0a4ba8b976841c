// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/ParameterPanel.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <array>

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

constexpr int parameterPanelWidth = 400;

struct FieldLabel
{
    QLatin1StringView key;
    const char *label;
};

constexpr std::array fieldLabels{
    FieldLabel{QLatin1StringView("rts_delay_20ms"), QT_TRANSLATE_NOOP("ParameterFields", "RTS delay (× 20 ms)")},
    FieldLabel{QLatin1StringView("answer_delay_minutes"), QT_TRANSLATE_NOOP("ParameterFields", "Answer delay (min)")},
    FieldLabel{QLatin1StringView("timeout_seconds"), QT_TRANSLATE_NOOP("ParameterFields", "Time-out (s)")},
    FieldLabel{QLatin1StringView("retries"), QT_TRANSLATE_NOOP("ParameterFields", "Retries")},
    FieldLabel{
        QLatin1StringView("confirmed_services"), QT_TRANSLATE_NOOP("ParameterFields", "Confirmed services (0–7)")},
    FieldLabel{QLatin1StringView("heartbeat_minutes"), QT_TRANSLATE_NOOP("ParameterFields", "Heartbeat (min)")},
    FieldLabel{QLatin1StringView("main"), QT_TRANSLATE_NOOP("ParameterFields", "Main station")},
    FieldLabel{QLatin1StringView("backup"), QT_TRANSLATE_NOOP("ParameterFields", "Backup station")},
    FieldLabel{QLatin1StringView("apn"), QT_TRANSLATE_NOOP("ParameterFields", "APN")},
    FieldLabel{QLatin1StringView("address"), QT_TRANSLATE_NOOP("ParameterFields", "IP address")},
    FieldLabel{QLatin1StringView("mask"), QT_TRANSLATE_NOOP("ParameterFields", "Subnet mask")},
    FieldLabel{QLatin1StringView("gateway"), QT_TRANSLATE_NOOP("ParameterFields", "Gateway")},
    FieldLabel{QLatin1StringView("proxy_type"), QT_TRANSLATE_NOOP("ParameterFields", "Proxy type (0: none)")},
    FieldLabel{QLatin1StringView("proxy"), QT_TRANSLATE_NOOP("ParameterFields", "Proxy")},
    FieldLabel{QLatin1StringView("proxy_login"), QT_TRANSLATE_NOOP("ParameterFields", "Proxy login")},
    FieldLabel{QLatin1StringView("user"), QT_TRANSLATE_NOOP("ParameterFields", "User")},
    FieldLabel{QLatin1StringView("password"), QT_TRANSLATE_NOOP("ParameterFields", "Password")},
    FieldLabel{QLatin1StringView("listen_port"), QT_TRANSLATE_NOOP("ParameterFields", "Listening port")},
    FieldLabel{QLatin1StringView("mode"), QT_TRANSLATE_NOOP("ParameterFields", "Mode (hex)")},
    FieldLabel{QLatin1StringView("redial_seconds"), QT_TRANSLATE_NOOP("ParameterFields", "Redial after (s)")},
    FieldLabel{QLatin1StringView("redial_times"), QT_TRANSLATE_NOOP("ParameterFields", "Redial attempts")},
    FieldLabel{QLatin1StringView("idle_minutes"), QT_TRANSLATE_NOOP("ParameterFields", "Hangs up after (min)")},
    FieldLabel{QLatin1StringView("online_hours"), QT_TRANSLATE_NOOP("ParameterFields", "Hours online (24 bits, hex)")},
};

QString labelOf(const QString &key)
{
    for (const FieldLabel &field : fieldLabels) {
        if (key == field.key)
            return QCoreApplication::translate("ParameterFields", field.label);
    }
    return key;
}

QString nameOf(const QString &key)
{
    return u"parameter_"_s + key;
}

} // namespace

ParameterPanel::ParameterPanel(const RegistersDesk &desk, QWidget *parent)
    : SidePanel(parameterPanelWidth, parent)
    , m_desk(desk)
    , m_kind(new QComboBox(this))
    , m_read(new ActionButton(u"refresh-cw"_s, tr("Read"), this))
    , m_before(new ActionButton(u"undo-2"_s, tr("Before the last change"), this))
    , m_banner(new Banner(this))
    , m_state(new QLabel(this))
    , m_typed(new QLineEdit(this))
    , m_write(new ActionButton(u"send"_s, tr("Write"), this))
{
    setObjectName(u"parameterPanel"_s);
    m_kind->setObjectName(u"parameterKindChoice"_s);
    m_kind->addItem(tr("F1 · link timing"), static_cast<int>(ParameterKind::LinkTiming));
    m_kind->addItem(tr("F3 · master stations"), static_cast<int>(ParameterKind::MasterStations));
    m_kind->addItem(tr("F7 · own address"), static_cast<int>(ParameterKind::Network));
    m_kind->addItem(tr("F8 · working mode"), static_cast<int>(ParameterKind::WorkMode));
    m_read->setObjectName(u"readParameterAction"_s);
    m_before->setObjectName(u"parameterBeforeAction"_s);
    m_state->setObjectName(u"parameterState"_s);
    m_state->setWordWrap(true);
    setTextStyle(m_state, TextStyle::Body, Token::Text2);
    m_typed->setObjectName(u"parameterConfirmField"_s);
    m_typed->setPlaceholderText(tr("Type its number to confirm"));
    m_typed->setMaxLength(8);
    markAsSearch(*m_typed); // no entry that could be lost
    m_write->setObjectName(u"writeParameterAction"_s);
    m_write->setVariant(ActionButton::Variant::Danger);

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_kind, 1);
    choice->addWidget(m_read);
    QVBoxLayout *top = addSection();
    top->addLayout(choice);
    top->addWidget(m_state);
    top->addWidget(m_banner);
    m_place = addSection();
    m_place->addWidget(m_before, 0, Qt::AlignLeft);
    addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_typed, 1);
    buttons->addWidget(m_write);
    foot()->addLayout(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ParameterPanel::forget);
    connect(m_read, &QPushButton::clicked, this, &ParameterPanel::read);
    connect(m_before, &QPushButton::clicked, this, &ParameterPanel::fillBefore);
    connect(m_typed, &QLineEdit::textChanged, this, &ParameterPanel::adapt);
    connect(m_write, &QPushButton::clicked, this, &ParameterPanel::write);
    forget();
}

void ParameterPanel::showConcentrator(const ConcentratorNo &concentrator)
{
    if (m_concentrator == concentrator)
        return;
    m_concentrator = concentrator;
    setTitle(tr("Communication parameters"), concentrator.toText());
    forget();
}

ParameterKind ParameterPanel::kind() const
{
    return static_cast<ParameterKind>(m_kind->currentData().toInt());
}

void ParameterPanel::forget()
{
    ++m_generation;
    m_busy = false;
    m_held = {};
    delete std::exchange(m_form, nullptr);
    m_edits.clear();
    m_typed->clear();
    m_banner->dismiss();
    m_state->setText(
        tr("Read what the concentrator holds first. A wrong address cuts it off: then only somebody on the "
           "spot can put it right."));
    adapt();
}

void ParameterPanel::showFields(const ConcentratorParameter &parameter)
{
    delete std::exchange(m_form, nullptr);
    m_edits.clear();
    m_form = new FieldForm(1, this, FieldForm::Labels::Above);
    for (const ParameterField &field : parameter.fields) {
        auto *edit = new QLineEdit(field.value, m_form);
        edit->setObjectName(nameOf(field.key));
        m_form->addField(labelOf(field.key), edit);
        connect(edit, &QLineEdit::textEdited, this, &ParameterPanel::adapt);
        m_edits += edit;
    }
    m_place->insertWidget(0, m_form);
    adapt();
}

void ParameterPanel::read()
{
    m_busy = true;
    adapt();
    whenDone(m_desk.parameters.read(m_desk.actor, m_concentrator, kind()), this,
        [this, generation = ++m_generation](const Result<ConcentratorParameter> &held) {
            if (generation != m_generation)
                return;
            m_busy = false;
            if (!held)
                return showFailure(held.error());
            m_banner->dismiss();
            m_held = *held;
            m_state->setText(tr("As the concentrator holds it now."));
            showFields(*held);
        });
}

void ParameterPanel::fillBefore()
{
    whenDone(m_desk.parameters.heldBefore(m_desk.actor, m_concentrator, kind()), this,
        [this, generation = m_generation](const Result<ConcentratorParameter> &before) {
            if (generation != m_generation)
                return;
            if (!before)
                return showFailure(before.error());
            if (before->fields.size() != m_edits.size())
                return m_banner->showMessage(Tone::Info, tr("This parameter was never changed from here."));
            for (qsizetype i = 0; i < m_edits.size(); ++i)
                m_edits.at(i)->setText(before->fields.at(i).value);
            m_state->setText(tr("As it was before the last change; not written yet."));
            adapt();
        });
}

QList<ParameterField> ParameterPanel::changes() const
{
    QList<ParameterField> changed;
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        const ParameterField &held = m_held.fields.at(i);
        if (const QString text = m_edits.at(i)->text().trimmed(); text != held.value)
            changed += ParameterField{held.key, text};
    }
    return changed;
}

void ParameterPanel::write()
{
    m_busy = true;
    m_form->setErrors({});
    adapt();
    m_state->setText(tr("Writing once, then reading back…"));
    const ParameterChangeRequest request{
        .concentrator = m_concentrator, .kind = kind(), .fields = changes(), .typedNumber = m_typed->text()};
    whenDone(m_desk.parameters.change(m_desk.actor, request), this,
        [this, generation = ++m_generation](const Result<ParameterChange> &change) {
            if (generation != m_generation)
                return;
            m_busy = false;
            m_typed->clear();
            if (!change)
                return showFailure(change.error());
            m_held = change->after;
            showFields(change->after);
            if (change->isAsWanted) {
                m_banner->dismiss();
                m_state->setText(tr("Written, and read back as wanted."));
            } else {
                m_banner->showMessage(Tone::Bad, tr("Written, but it reads otherwise afterwards: see the fields."));
            }
        });
}

void ParameterPanel::showFailure(const Error &error)
{
    adapt();
    const qsizetype colon = error.detail.indexOf(u": "_s);
    const QString field = nameOf(error.detail.first(qMax<qsizetype>(colon, 0)));
    for (QLineEdit *edit : std::as_const(m_edits)) {
        if (edit->objectName() != field || error.code != ErrorCode::InvalidArgument)
            continue;
        m_form->setError(field, tr("This is no value of the field"));
        m_form->focusFirstError();
        reveal(edit);
        return m_state->setText(tr("Nothing was sent."));
    }
    const bool unclear = error.code == ErrorCode::Timeout && !m_held.fields.isEmpty();
    m_banner->showMessage(Tone::Bad,
        unclear ? tr("No answer. It may have taken the change: try to read it, or look at the link.")
                : errorText(error));
}

void ParameterPanel::adapt()
{
    const bool isRead = m_form && !m_held.fields.isEmpty();
    const bool mayAct = permits(m_desk.actor.role, Right::ManageDevices) && !m_busy;
    m_read->setEnabled(mayAct);
    m_before->setVisible(isRead);
    m_before->setEnabled(mayAct);
    m_typed->setEnabled(isRead && mayAct);
    m_write->setEnabled(
        isRead && mayAct && !changes().isEmpty() && m_typed->text().trimmed() == m_concentrator.toText());
}

} // namespace meterdesk
