// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/FieldForm.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int errorIconSize = 13;

} // namespace

FieldErrorLabel::FieldErrorLabel(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(errorIconSize + 5, 1, 0, 1);
    row->addWidget(m_text);
    m_text->setWordWrap(true);
    setTextStyle(m_text, TextStyle::Caption, Token::Bad);
    hide();
}

void FieldErrorLabel::setMessage(const QString &message)
{
    m_text->setText(message);
    setAccessibleName(message);
    setVisible(!message.isEmpty());
}

QString FieldErrorLabel::message() const
{
    return m_text->text();
}

void FieldErrorLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = m_text->fontMetrics().height() + 2;
    Icons::paint(painter, QRect(0, 0, errorIconSize, line), u"circle-alert"_s, Theme::instance().color(Token::Bad),
        errorIconSize);
}

FieldForm::FieldForm(int columns, QWidget *parent, Labels labels)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_columns(columns)
    , m_labelsAbove(labels == Labels::Above || Theme::labelsAboveFields())
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(6);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(2 * column + 1, 1);
}

void FieldForm::addField(const QString &label, QWidget *field, int span)
{
    Q_ASSERT(!field->objectName().isEmpty());
    if (m_cell % m_columns + span > m_columns)
        m_cell += m_columns - m_cell % m_columns;
    const int row = m_cell / m_columns;
    const int column = 2 * (m_cell % m_columns);
    m_cell += span;

    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    setTextStyle(name, TextStyle::Caption, Token::Text2);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    auto *error = new FieldErrorLabel(this);
    error->setObjectName(field->objectName() + u"Error"_s);

    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    if (m_labelsAbove) {
        cell->addWidget(name);
    } else {
        name->setFixedHeight(Theme::instance().controlHeight());
        name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(name, row, column, Qt::AlignTop | Qt::AlignRight);
    }
    cell->addWidget(field);
    cell->addWidget(error);
    cell->addStretch(1); // a message of the neighbour makes the row higher
    const int first = m_labelsAbove ? column : column + 1;
    m_grid->addLayout(cell, row, first, 1, 2 * span - (m_labelsAbove ? 0 : 1));
    m_entries.insert(field->objectName(), {field, error});
    m_order.append(field->objectName());
    field->installEventFilter(this);
}

void FieldForm::setError(const QString &field, const QString &message)
{
    const auto entry = m_entries.constFind(field);
    if (entry == m_entries.cend())
        return;
    entry->error->setMessage(message);
    entry->field->setAccessibleDescription(message);
    setFieldInvalid(entry->field, !message.isEmpty());
}

void FieldForm::setErrors(const QList<FieldMessage> &errors)
{
    for (const QString &field : std::as_const(m_order)) {
        QString message;
        for (const FieldMessage &error : errors) {
            if (error.field == field && message.isEmpty())
                message = error.message;
        }
        setError(field, message);
    }
}

QString FieldForm::errorOf(const QString &field) const
{
    const auto entry = m_entries.constFind(field);
    return entry == m_entries.cend() ? QString() : entry->error->message();
}

void FieldForm::focusFirstError()
{
    for (const QString &field : std::as_const(m_order)) {
        const Entry &entry = m_entries[field];
        if (entry.error->message().isEmpty())
            continue;
        entry.field->setFocus(Qt::OtherFocusReason);
        if (auto *edit = qobject_cast<QLineEdit *>(entry.field))
            edit->selectAll();
        return;
    }
}

bool FieldForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT fieldLeft(watched->objectName());
    return QWidget::eventFilter(watched, event);
}

void setFieldInvalid(QWidget *field, bool invalid)
{
    field->setProperty("invalid", invalid);
    field->update();
}

namespace {

// Keeps the unit at the right end while the field changes its size.
class UnitLabel final : public QLabel
{
public:
    UnitLabel(const QString &unit, QLineEdit *field)
        : QLabel(unit, field)
    {
        setTextStyle(this, TextStyle::Caption, Token::Text3);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        field->installEventFilter(this);
        place();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange)
            place();
        return QLabel::eventFilter(watched, event);
    }

private:
    void place()
    {
        auto *field = static_cast<QLineEdit *>(parentWidget());
        const QSize size = sizeHint();
        setGeometry(field->width() - size.width() - 10, 0, size.width(), field->height());
        field->setTextMargins(0, 0, size.width() + 6, 0);
    }
};

} // namespace

void setFieldUnit(QLineEdit *field, const QString &unit)
{
    auto *label = new UnitLabel(unit, field);
    label->show();
    if (!field->accessibleName().isEmpty())
        field->setAccessibleName(u"%1, %2"_s.arg(field->accessibleName(), unit));
}

} // namespace meterdesk
