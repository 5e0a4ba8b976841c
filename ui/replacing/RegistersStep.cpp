// SPDX-License-Identifier: GPL-3.0-or-later
#include "replacing/RegistersStep.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Format.h"
#include "common/ActionButton.h"
#include "form/FieldForm.h"
#include "settlement/TypedReadingForm.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestDisplay = 12;
constexpr int longestReplacementReason = 100;

} // namespace

RegistersStep::RegistersStep(bool asksReason, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_way(new ActionButton(u"keyboard"_s, QString(), this))
    , m_form(new FieldForm(2, this))
{
    m_text->setWordWrap(true);
    setTextStyle(m_text, TextStyle::Body, Token::Text2);
    m_way->setObjectName(u"replacementWayButton"_s);
    const std::array<QString, rateCount + 1> labels{tr("Total"), tr("Sharp"), tr("Peak"), tr("Flat"), tr("Valley")};
    for (std::size_t reg = 0; reg < m_fields.size(); ++reg) {
        auto *field = new QLineEdit(this);
        field->setObjectName(TypedReadingFields::of(0, reg));
        field->setMaxLength(longestDisplay);
        setFieldUnit(field, tr("kWh"));
        m_form->addField(labels.at(reg), field, reg == 0 ? 2 : 1);
        m_fields.at(reg) = field;
    }
    if (asksReason) {
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(TypedReadingFields::reason.toString());
        m_reason->setMaxLength(longestReplacementReason);
        m_reason->setPlaceholderText(tr("e.g. the meter is burnt, read off its display"));
        m_form->addField(tr("Why it is typed"), m_reason, 2);
    }
    QList<QLineEdit *> order(m_fields.begin(), m_fields.end());
    if (m_reason)
        order += m_reason;
    for (qsizetype at = 0; at < order.size(); ++at) {
        QLineEdit *next = order.value(at + 1);
        connect(order.at(at), &QLineEdit::returnPressed, this, [this, next] {
            if (next)
                next->setFocus(Qt::TabFocusReason);
            else
                Q_EMIT submitted();
        });
    }
    auto *way = new QHBoxLayout;
    way->addWidget(m_way);
    way->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_text);
    column->addWidget(m_form);
    column->addLayout(way);
    connect(m_way, &QPushButton::clicked, this, [this] { setTyping(!m_typing); });
    setTyping(false);
}

void RegistersStep::begin(const QString &explanation, const Registers &before, bool ratesNeeded, bool typing)
{
    m_text->setText(explanation);
    m_ratesNeeded = ratesNeeded;
    for (std::size_t reg = 0; reg < m_fields.size(); ++reg) {
        const std::optional<Energy> was = reg == 0 ? before.total : before.rates.at(reg - 1);
        m_fields.at(reg)->clear();
        m_fields.at(reg)->setPlaceholderText(was ? Format::energy(*was) : QString());
    }
    if (m_reason)
        m_reason->clear();
    m_form->setErrors({});
    setBusy(false);
    setTyping(typing);
}

void RegistersStep::setTyping(bool typing)
{
    m_typing = typing;
    m_form->setVisible(typing);
    m_way->setText(typing ? tr("Read it over the wire") : tr("Type the registers"));
    if (typing && isVisible())
        focusFirst();
    Q_EMIT typingChanged();
}

void RegistersStep::setBusy(bool busy)
{
    m_way->setDisabledReason(busy ? tr("The meter is being read.") : QString());
}

std::optional<RegistersStep::Typed> RegistersStep::typed()
{
    TypedRegisters texts;
    for (std::size_t reg = 0; reg < m_fields.size(); ++reg)
        texts.texts.at(reg) = m_fields.at(reg)->text();
    const QString reason = m_reason ? m_reason->text().trimmed() : QString();
    QList<FieldMessage> faults = validate({texts}, reason, m_ratesNeeded);
    if (!m_reason)
        faults.removeIf([](const FieldMessage &fault) { return fault.field == TypedReadingFields::reason; });
    m_form->setErrors(faults);
    if (!faults.isEmpty()) {
        m_form->focusFirstError();
        return std::nullopt;
    }
    return Typed{registersOf(texts), reason};
}

void RegistersStep::focusFirst()
{
    m_fields.front()->setFocus(Qt::OtherFocusReason);
}

} // namespace meterdesk
