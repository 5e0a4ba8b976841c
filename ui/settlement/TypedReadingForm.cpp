// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/TypedReadingForm.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "Format.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestTypedReason = 100;
constexpr int longestRegister = 12;
constexpr int registerWidth = 104;

std::optional<Energy> registerOf(const QString &text)
{
    const Result<Energy> energy = Energy::fromText(text.trimmed());
    return energy && *energy >= Energy{} ? std::optional(*energy) : std::nullopt;
}

bool agrees(Energy total, Energy sum)
{
    const auto difference = subtract(total, sum);
    return difference && *difference <= rateSumTolerance && *difference >= Energy{-rateSumTolerance.hundredths};
}

} // namespace

Registers registersOf(const TypedRegisters &typed)
{
    Registers registers;
    registers.total = registerOf(typed.texts[0]);
    for (std::size_t rate = 0; rate < rateCount; ++rate)
        registers.rates[rate] = registerOf(typed.texts[rate + 1]);
    return registers;
}

QString TypedReadingFields::of(qsizetype meter, std::size_t reg)
{
    return u"typedRegister%1%2"_s.arg(meter).arg("TSPFV"[reg]);
}

QList<FieldMessage> validate(const QList<TypedRegisters> &meters, const QString &reason, bool ratesNeeded)
{
    QList<FieldMessage> faults;
    for (qsizetype at = 0; at < meters.size(); ++at) {
        const TypedRegisters &typed = meters.at(at);
        bool numbers = true;
        bool anyRate = false;
        for (std::size_t reg = 0; reg < typed.texts.size(); ++reg) {
            const bool empty = typed.texts[reg].trimmed().isEmpty();
            anyRate |= reg > 0 && !empty;
            if (!empty && !registerOf(typed.texts[reg])) {
                faults.append({TypedReadingFields::of(at, reg),
                    TypedReadingForm::tr("A register is a number from 0 with at most two decimals.")});
                numbers = false;
            }
        }
        if (typed.texts[0].trimmed().isEmpty())
            faults.append({TypedReadingFields::of(at, 0), TypedReadingForm::tr("Type the total register.")});
        const Registers registers = registersOf(typed);
        if (numbers && (anyRate || ratesNeeded) && !registers.hasAllRates()) {
            std::size_t missing = 1;
            while (missing < rateCount && !typed.texts[missing].trimmed().isEmpty())
                ++missing;
            faults.append({TypedReadingFields::of(at, missing),
                ratesNeeded ? TypedReadingForm::tr("The price goes by rates: type all four.")
                            : TypedReadingForm::tr("Type all four rates or none.")});
        }
        const std::optional<Energy> sum = registers.sumOfRates();
        if (registers.total && sum && !agrees(*registers.total, *sum)) {
            faults.append({TypedReadingFields::of(at, 0),
                TypedReadingForm::tr("The rates add up to %1, not to the total.").arg(Format::energy(*sum))});
        }
    }
    if (reason.trimmed().isEmpty())
        faults.append({TypedReadingFields::reason.toString(), TypedReadingForm::tr("Say why it is typed.")});
    return faults;
}

TypedReadingForm::TypedReadingForm(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLineEdit(this))
    , m_fault(new FieldErrorLabel(this))
{
    setObjectName(u"typedReadingForm"_s);
    m_reason->setObjectName(TypedReadingFields::reason.toString());
    m_reason->setAccessibleName(tr("Why it is typed"));
    m_reason->setPlaceholderText(tr("e.g. concentrator without power, read off the display"));
    m_reason->setMaxLength(longestTypedReason);
    auto *label = new QLabel(tr("Why it is typed"), this);
    label->setBuddy(m_reason);
    setTextStyle(label, TextStyle::Body, Token::Text2);
    auto *reason = new QHBoxLayout;
    reason->setSpacing(8);
    reason->addWidget(label);
    reason->addWidget(m_reason, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(reason);
    column->addWidget(m_fault);
    connect(m_reason, &QLineEdit::returnPressed, this, &TypedReadingForm::submitted);
    rebuild({});
}

void TypedReadingForm::setMeters(const QList<MeterEstimate> &meters, bool ratesNeeded)
{
    m_ratesNeeded = ratesNeeded;
    rebuild(meters);
    m_reason->clear();
    m_fault->setMessage({});
    setFieldInvalid(m_reason, false);
}

void TypedReadingForm::rebuild(const QList<MeterEstimate> &meters)
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_lines.clear();
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    const QStringList heads{tr("Meter"), tr("Total"), tr("Sharp"), tr("Peak"), tr("Flat"), tr("Valley")};
    for (int column = 0; column < heads.size(); ++column) {
        auto *head = new QLabel(heads.at(column), m_rows);
        setTextStyle(head, TextStyle::CaptionStrong, Token::Text2);
        m_grid->addWidget(head, 0, column);
    }
    for (const MeterEstimate &meter : meters)
        addMeter(meter);
    m_grid->setColumnStretch(static_cast<int>(heads.size()), 1);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_rows);
    QWidget *before = m_rows;
    for (const Line &line : std::as_const(m_lines)) {
        for (QLineEdit *field : line.fields) {
            setTabOrder(before, field);
            before = field;
        }
    }
    setTabOrder(before, m_reason);
}

void TypedReadingForm::addMeter(const MeterEstimate &meter)
{
    Line line{.meter = meter.meter, .fields = {}};
    const int row = m_grid->rowCount();
    m_grid->addWidget(new QLabel(meter.number.toText(), m_rows), row, 0);
    auto *before = new QLabel(tr("Last bill"), m_rows);
    setTextStyle(before, TextStyle::Caption, Token::Text3);
    m_grid->addWidget(before, row + 1, 0);
    const Registers &last = meter.previous.registers;
    for (std::size_t reg = 0; reg < line.fields.size(); ++reg) {
        auto *field = new QLineEdit(m_rows);
        field->setObjectName(TypedReadingFields::of(m_lines.size(), reg));
        field->setAccessibleName(tr("Register %1 of meter %2, kWh").arg(reg).arg(meter.number.toText()));
        field->setMaxLength(longestRegister);
        field->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
        field->setAlignment(Qt::AlignRight);
        field->setFixedWidth(Theme::instance().scaled(registerWidth));
        connect(field, &QLineEdit::returnPressed, this, [this, field] {
            if (QWidget *next = field->nextInFocusChain())
                next->setFocus(Qt::TabFocusReason);
        });
        const int column = static_cast<int>(reg) + 1;
        m_grid->addWidget(field, row, column);
        const std::optional<Energy> was = reg == 0 ? last.total : last.rates[reg - 1];
        auto *help = new QLabel(was ? Format::energy(*was) : Format::none(), m_rows);
        help->setAlignment(Qt::AlignRight);
        setTextStyle(help, TextStyle::Caption, Token::Text3);
        m_grid->addWidget(help, row + 1, column);
        line.fields[reg] = field;
    }
    m_lines.append(line);
}

std::optional<QList<MovingReading>> TypedReadingForm::readings()
{
    QList<TypedRegisters> typed;
    for (const Line &line : std::as_const(m_lines)) {
        TypedRegisters registers{.meter = line.meter, .texts = {}};
        for (std::size_t reg = 0; reg < line.fields.size(); ++reg)
            registers.texts[reg] = line.fields[reg]->text();
        typed.append(registers);
    }
    const QList<FieldMessage> faults = validate(typed, m_reason->text(), m_ratesNeeded);
    QWidget *first = nullptr;
    const auto mark = [&](QLineEdit *field) {
        const bool wrong = std::ranges::find(faults, field->objectName(), &FieldMessage::field) != faults.cend();
        setFieldInvalid(field, wrong);
        if (wrong && !first)
            first = field;
    };
    for (const Line &line : std::as_const(m_lines)) {
        for (QLineEdit *field : line.fields)
            mark(field);
    }
    mark(m_reason);
    m_fault->setMessage(faults.isEmpty() ? QString() : faults.first().message);
    if (first) {
        first->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    QList<MovingReading> readings;
    for (const TypedRegisters &registers : typed) {
        readings.append({.meter = registers.meter,
            .registers = registersOf(registers),
            .typed = true,
            .reason = m_reason->text().trimmed()});
    }
    return readings;
}

void TypedReadingForm::focusFirst()
{
    if (!m_lines.isEmpty())
        m_lines.first().fields[0]->setFocus(Qt::OtherFocusReason);
}

} // namespace meterdesk
