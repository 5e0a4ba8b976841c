// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/RecordPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>

#include "common/ActionButton.h"
#include "common/Banner.h"
#include "form/FieldForm.h"
#include "form/UnsavedEntries.h"
#include "shell/ErrorText.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestText = 60;

} // namespace

QString fieldNameOf(const QString &key)
{
    QString name;
    bool upper = false;
    for (const QChar letter : key) {
        if (letter == u'_') {
            upper = true;
            continue;
        }
        name += upper ? letter.toUpper() : letter;
        upper = false;
    }
    return name + u"Field"_s;
}

RecordPanel::RecordPanel(const QString &name, QWidget *parent, int width)
    : SidePanel(width, parent)
    , m_banner(new Banner(this))
    , m_save(new ActionButton(tr("Save"), this))
    , m_remove(new ActionButton(u"trash-2"_s, tr("Delete…"), this))
    , m_removeAct(tr("Delete"))
{
    setObjectName(name);
    m_save->setObjectName(name + u"Save"_s);
    m_remove->setObjectName(name + u"Remove"_s);
}

void RecordPanel::nameRemoval(const QString &icon, const QString &button, const QString &act)
{
    m_remove->setIconName(icon);
    m_remove->setText(button);
    m_removeAct = act;
}

void RecordPanel::beginSection(int columns)
{
    m_form = new FieldForm(columns, this);
    addSection()->addWidget(m_form);
    m_sections += m_form;
}

void RecordPanel::addField(const QString &key, const QString &label, QWidget *field, int span)
{
    field->setObjectName(fieldNameOf(key));
    m_form->addField(label, field, span);
    m_forms.insert(field->objectName(), m_form);
    if (!m_firstField)
        m_firstField = field;
}

QLineEdit *RecordPanel::addText(const QString &key, const QString &label, int span, const QString &unit)
{
    auto *edit = new QLineEdit(this);
    edit->setMaxLength(longestText);
    if (!unit.isEmpty()) {
        setFieldUnit(edit, unit);
        edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    }
    addField(key, label, edit, span);
    // What was wrong with a value is said until another one is typed.
    connect(edit, &QLineEdit::textEdited, this, [form = m_form, edit] { form->setError(edit->objectName(), {}); });
    return edit;
}

QComboBox *RecordPanel::addChoice(const QString &key, const QString &label, const Choices &choices, int span)
{
    auto *choice = new QComboBox(this);
    for (const auto &[text, value] : choices)
        choice->addItem(text, value);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addField(key, label, choice, span);
    connect(choice, &QComboBox::activated, choice, [choice] { setEntryTouched(*choice, true); });
    return choice;
}

QDateEdit *RecordPanel::addDate(const QString &key, const QString &label, int span)
{
    auto *edit = new QDateEdit(this);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    addField(key, label, edit, span);
    connect(edit, &QDateEdit::dateChanged, edit, [edit] { setEntryTouched(*edit, true); });
    return edit;
}

void RecordPanel::addButtons(bool mayEdit)
{
    addSection()->addWidget(m_banner);
    addStretch();
    m_save->setVariant(ActionButton::Variant::Primary);
    m_save->setKeyHint(u"Ctrl+Enter"_s);
    m_save->setVisible(mayEdit);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    foot()->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &RecordPanel::save);
    connect(m_remove, &QPushButton::clicked, this, &RecordPanel::askToRemove);
    for (auto form = m_forms.cbegin(); form != m_forms.cend(); ++form)
        form.value()->setEnabled(mayEdit);
    m_remove->setProperty("mayRemove", mayEdit);
}

void RecordPanel::begin(bool existing)
{
    forgetEntries(*this);
    showErrors({});
    m_banner->dismiss();
    m_remove->setVisible(existing && m_remove->property("mayRemove").toBool() && !removeQuestion().isEmpty());
    if (!existing && m_firstField)
        m_firstField->setFocus(Qt::OtherFocusReason);
}

void RecordPanel::save()
{
    if (!m_busy && m_save->isVisibleTo(this))
        submit();
}

void RecordPanel::showErrors(const QList<FieldError> &errors)
{
    QHash<FieldForm *, QList<FieldMessage>> messages;
    QStringList others;
    for (const FieldError &error : errors) {
        const QString name = fieldNameOf(error.field);
        if (FieldForm *form = m_forms.value(name))
            messages[form] += {name, errorText(error.error)};
        else
            others += errorText(error.error);
    }
    bool focused = false;
    for (FieldForm *form : std::as_const(m_sections)) {
        form->setErrors(messages.value(form));
        if (!messages.value(form).isEmpty() && !focused) {
            form->focusFirstError();
            reveal(form->focusWidget());
            focused = true;
        }
    }
    if (others.isEmpty())
        m_banner->dismiss();
    else
        m_banner->showMessage(Tone::Bad, others.join(u'\n'));
}

void RecordPanel::showError(const Error &error)
{
    // A service names the field before the colon.
    const qsizetype colon = error.detail.indexOf(u": "_s);
    FieldError fault{{}, error};
    if (colon > 0 && m_forms.contains(fieldNameOf(error.detail.left(colon)))) {
        fault.field = error.detail.left(colon);
        fault.error.detail = error.detail.mid(colon + 2);
    }
    showErrors({fault});
}

void RecordPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setEnabled(!busy);
    m_remove->setEnabled(!busy);
}

void RecordPanel::finish(const Result<void> &result, const QString &text)
{
    setBusy(false);
    if (!result)
        return showError(result.error());
    showErrors({});
    forgetEntries(*this);
    Q_EMIT saved(text);
}

void RecordPanel::askToRemove()
{
    auto *question =
        new QMessageBox(QMessageBox::Warning, m_remove->text(), removeQuestion(), QMessageBox::NoButton, this);
    question->setObjectName(objectName() + u"RemoveDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    QPushButton *act = question->addButton(m_removeAct, QMessageBox::DestructiveRole);
    connect(act, &QPushButton::clicked, this, [this] {
        setBusy(true);
        removeRecord();
    });
    question->open();
}

} // namespace meterdesk
