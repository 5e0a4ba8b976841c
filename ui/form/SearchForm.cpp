// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/SearchForm.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "common/ActionButton.h"
#include "form/SearchFormLayout.h"
#include "form/UnsavedEntries.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int calendarArrow = 18;

int fieldWidth(int digits)
{
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Body));
    return metrics.horizontalAdvance(u'0') * digits + 20;
}

} // namespace

SearchForm::SearchForm(QWidget *parent)
    : QFrame(parent)
    , m_layout(new SearchFormLayout(this))
    , m_query(new ActionButton(u"search"_s, tr("Search"), this))
    , m_reset(new ActionButton(tr("Reset"), this))
{
    setObjectName(u"searchForm"_s);
    markAsSearch(*this);
    makeCard(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_layout->setContentsMargins(10, 7, 10, 7);
    m_reset->setVariant(ActionButton::Variant::Link);
    m_reset->setObjectName(u"resetButton"_s);
    m_query->setObjectName(u"queryButton"_s);
    m_layout->addTrailing(m_query);
    m_layout->addTrailing(m_reset);
    connect(m_query, &QPushButton::clicked, this, &SearchForm::submitted);
    connect(m_reset, &QPushButton::clicked, this, &SearchForm::reset);
}

void SearchForm::addField(const QString &label, QWidget *field, const std::function<void()> &reset)
{
    auto *group = new QWidget(this);
    const bool above = Theme::labelsAboveFields();
    auto *box = new QBoxLayout(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, group);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(above ? 2 : 6);
    if (!label.isEmpty()) {
        auto *text = new QLabel(label, group);
        setTextStyle(text, TextStyle::Caption, Token::Text2);
        text->setBuddy(field);
        box->addWidget(text);
    }
    box->addWidget(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    if (reset)
        m_resets.append(reset);
    if (!m_first)
        m_first = field->focusProxy() ? field->focusProxy() : field;
    m_layout->addWidget(group);
    // Buttons are reached after the fields.
    setTabOrder(field, m_query);
    setTabOrder(m_query, m_reset);
}

QLineEdit *SearchForm::addText(const QString &name, const QString &label, const QString &placeholder, int digits)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    edit->setFixedWidth(fieldWidth(digits));
    edit->setClearButtonEnabled(false);
    connectEnter(edit);
    addField(label, edit, [edit] { edit->clear(); });
    return edit;
}

QLineEdit *SearchForm::addSearchText(const QString &name, const QString &label, const QString &placeholder, int digits)
{
    QLineEdit *edit = addText(name, label, placeholder, digits);
    edit->addAction(Icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    edit->setFixedWidth(edit->width() + 24);
    return edit;
}

QComboBox *SearchForm::addChoice(
    const QString &name, const QString &label, const QList<std::pair<QString, QVariant>> &items)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    for (const auto &[text, value] : items)
        combo->addItem(text, value);
    addField(label, combo, [combo] { combo->setCurrentIndex(0); });
    return combo;
}

QDateEdit *SearchForm::addDate(const QString &name, const QString &label, const std::function<QDate()> &initial)
{
    auto *edit = new QDateEdit(initial(), this);
    edit->setObjectName(name);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    edit->setCalendarPopup(true);
    edit->setFixedWidth(fieldWidth(10) + calendarArrow);
    connectEnter(edit->findChild<QLineEdit *>());
    addField(label, edit, [edit, initial] { edit->setDate(initial()); });
    return edit;
}

SearchForm::DateRange SearchForm::addDateRange(const QString &name, const QString &label, const QString &format,
    const std::function<QDate()> &initialFrom, const std::function<QDate()> &initialTo)
{
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto make = [&](const QString &suffix, const std::function<QDate()> &initial) {
        auto *edit = new QDateEdit(initial(), pair);
        edit->setObjectName(name + suffix);
        edit->setDisplayFormat(format);
        // A calendar of days helps nobody who chooses a month.
        edit->setCalendarPopup(format.contains(u"dd"_s));
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        edit->setFixedWidth(fieldWidth(static_cast<int>(format.size())) + (edit->calendarPopup() ? calendarArrow : 0));
        connectEnter(edit->findChild<QLineEdit *>());
        return edit;
    };
    const DateRange range{make(u"From"_s, initialFrom), make(u"To"_s, initialTo)};
    range.from->setAccessibleName(tr("%1, from").arg(label));
    range.to->setAccessibleName(tr("%1, to").arg(label));
    row->addWidget(range.from);
    row->addWidget(new QLabel(u"–"_s, pair));
    row->addWidget(range.to);
    pair->setFocusProxy(range.from);
    addField(label, pair, [range, initialFrom, initialTo] {
        range.from->setDate(initialFrom());
        range.to->setDate(initialTo());
    });
    setTabOrder(range.from, range.to);
    setTabOrder(range.to, m_query);
    return range;
}

void SearchForm::addTrailing(QWidget *widget)
{
    m_layout->addTrailing(widget);
}

void SearchForm::connectEnter(QLineEdit *edit)
{
    connect(edit, &QLineEdit::returnPressed, this, &SearchForm::submitted);
}

void SearchForm::focusFirst()
{
    if (!m_first)
        return;
    m_first->setFocus(Qt::ShortcutFocusReason);
    if (auto *edit = qobject_cast<QLineEdit *>(m_first))
        edit->selectAll();
}

void SearchForm::reset()
{
    for (const auto &reset : std::as_const(m_resets))
        reset();
    Q_EMIT submitted();
}

} // namespace meterdesk
