// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/TermsEditor.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "RecordWords.h"
#include "common/Banner.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

TermsEditor::TermsEditor(bool partial, QWidget *parent)
    : QWidget(parent)
    , m_partial(partial)
    , m_fields(new FieldForm(2, this))
    , m_sentence(new Banner(this))
{
    setObjectName(u"termsEditor"_s);
    m_ownerUnit = addText(u"ownerUnitEdit"_s, tr("Owner unit"), 2);
    m_address = addText(u"addressEdit"_s, tr("Address"), 2);
    QList<std::pair<QString, QVariant>> methods;
    for (const PayMethod method :
        {PayMethod::Cash, PayMethod::WeChat, PayMethod::Alipay, PayMethod::Card, PayMethod::Transfer, PayMethod::Other})
        methods.append({payMethodText(method), static_cast<int>(method)});
    m_tariff = addChoice(u"tariffChoice"_s, tr("Tariff"), {}, 2);
    m_alarm1 = addText(u"alarm1Edit"_s, tr("Alarm level 1"), 1, tr("yuan"));
    m_alarm2 = addText(u"alarm2Edit"_s, tr("Alarm level 2"), 1, tr("yuan"));
    m_overdraft = addText(u"overdraftEdit"_s, tr("Overdraft limit"), 1, tr("yuan"));
    m_autoTrip = addChoice(
        u"autoTripChoice"_s, tr("Automatic trip"), {{autoTripText(true), true}, {autoTripText(false), false}});
    m_settlement = addChoice(u"settlementChoice"_s, tr("Settlement"), methods);
    m_voltage = addChoice(u"voltageChoice"_s, tr("Voltage"),
        {{voltageText(Voltage::SinglePhase220), static_cast<int>(Voltage::SinglePhase220)},
            {voltageText(Voltage::ThreePhase380), static_cast<int>(Voltage::ThreePhase380)}});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fields);
    layout->addWidget(m_sentence);
    connect(m_fields, &FieldForm::fieldLeft, this, [this](const QString &field) {
        QString message;
        for (const FieldMessage &error : validate(form(), m_partial)) {
            if (error.field == field)
                message = error.message;
        }
        m_fields->setError(field, message);
    });
    updateSentence();
}

QLineEdit *TermsEditor::addText(const QString &name, const QString &label, int span, const QString &unit)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setMaxLength(unit.isEmpty() ? 60 : 10);
    if (!unit.isEmpty()) {
        setFieldUnit(edit, unit);
        edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    }
    if (m_partial)
        edit->setPlaceholderText(tr("unchanged"));
    m_fields->addField(label, edit, span);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        updateSentence();
        Q_EMIT edited();
    });
    return edit;
}

QComboBox *TermsEditor::addChoice(
    const QString &name, const QString &label, const QList<std::pair<QString, QVariant>> &items, int span)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    if (m_partial)
        choice->addItem(tr("unchanged"));
    for (const auto &[text, value] : items)
        choice->addItem(text, value);
    m_fields->addField(label, choice, span);
    connect(choice, &QComboBox::currentIndexChanged, this, [this] {
        updateSentence();
        Q_EMIT edited();
    });
    return choice;
}

void TermsEditor::setTariffs(const QStringList &names)
{
    const QString before = m_tariff->currentData().toString();
    m_tariff->clear();
    if (m_partial)
        m_tariff->addItem(tr("unchanged"));
    for (const QString &name : names)
        m_tariff->addItem(name, name);
    if (const int index = m_tariff->findData(before); index >= 0)
        m_tariff->setCurrentIndex(index);
}

void TermsEditor::setForm(const TermsForm &form)
{
    const auto choose = [](QComboBox *choice, const QVariant &value) {
        choice->setCurrentIndex(std::max(0, choice->findData(value)));
    };
    m_ownerUnit->setText(form.ownerUnit);
    m_address->setText(form.address);
    choose(m_settlement, form.settlement ? QVariant(static_cast<int>(*form.settlement)) : QVariant());
    choose(m_voltage, form.voltage ? QVariant(static_cast<int>(*form.voltage)) : QVariant());
    m_alarm1->setText(form.alarm1);
    m_alarm2->setText(form.alarm2);
    m_overdraft->setText(form.overdraft);
    choose(m_autoTrip, form.autoTrip ? QVariant(*form.autoTrip) : QVariant());
    if (!form.tariffName.isEmpty() && m_tariff->findData(form.tariffName) < 0)
        m_tariff->addItem(form.tariffName, form.tariffName);
    choose(m_tariff, form.tariffName);
    m_fields->setErrors({});
}

TermsForm TermsEditor::form() const
{
    TermsForm form;
    form.ownerUnit = m_ownerUnit->text();
    form.address = m_address->text();
    if (const QVariant value = m_settlement->currentData(); value.isValid())
        form.settlement = static_cast<PayMethod>(value.toInt());
    if (const QVariant value = m_voltage->currentData(); value.isValid())
        form.voltage = static_cast<Voltage>(value.toInt());
    form.alarm1 = m_alarm1->text();
    form.alarm2 = m_alarm2->text();
    form.overdraft = m_overdraft->text();
    if (const QVariant value = m_autoTrip->currentData(); value.isValid())
        form.autoTrip = value.toBool();
    form.tariffName = m_tariff->currentData().toString();
    return form;
}

bool TermsEditor::check()
{
    const QList<FieldMessage> errors = validate(form(), m_partial);
    m_fields->setErrors(errors);
    if (!errors.isEmpty())
        m_fields->focusFirstError();
    return errors.isEmpty();
}

void TermsEditor::updateSentence()
{
    const QString sentence = policySentence(form());
    if (sentence.isEmpty())
        m_sentence->dismiss();
    else
        m_sentence->showMessage(Tone::Info, sentence);
}

} // namespace meterdesk
