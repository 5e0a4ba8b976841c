// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Estimate.h"
#include "form/FieldForm.h"
#include "tenancy/TenancyService.h"

#include <QtWidgets/QWidget>

#include <array>

class QGridLayout;
class QLineEdit;

namespace meterdesk {

/// What a person read off one meter, as typed: total, sharp, peak, flat, valley.
struct TypedRegisters
{
    MeterId meter;
    std::array<QString, rateCount + 1> texts;
};

/// Object names of the fields.
namespace TypedReadingFields {
/// Of a register of the meter in this place of the room.
[[nodiscard]] QString of(qsizetype meter, std::size_t reg);
inline constexpr QStringView reason = u"typedReasonEdit";
} // namespace TypedReadingFields

/// The texts as numbers; what is empty or no register stays empty.
[[nodiscard]] Registers registersOf(const TypedRegisters &typed);

/// Everything that keeps these registers from being readings, in the order of the fields: a total each, all four rates
/// or none, all four where the price goes by rates, rates within 0.04 of the total, and a reason. Whether a register
/// may be below the last one is billing's to judge.
[[nodiscard]] QList<FieldMessage> validate(
    const QList<TypedRegisters> &meters, const QString &reason, bool ratesNeeded);

/// Registers read off the meters' displays by a person, with the reason why nobody could read them over the wire.
class TypedReadingForm final : public QWidget
{
    Q_OBJECT
public:
    explicit TypedReadingForm(QWidget *parent = nullptr);

    /// A row for each meter, empty, with the registers of its last bill above as a help.
    void setMeters(const QList<MeterEstimate> &meters, bool ratesNeeded);
    /// Nothing, and messages in sight, where something is wrong.
    [[nodiscard]] std::optional<QList<MovingReading>> readings();
    void focusFirst();

Q_SIGNALS:
    /// Enter in the last field.
    void submitted();

private:
    void rebuild(const QList<MeterEstimate> &meters);
    void addMeter(const MeterEstimate &meter);

    struct Line
    {
        MeterId meter;
        std::array<QLineEdit *, rateCount + 1> fields;
    };

    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<Line> m_lines;
    QLineEdit *m_reason;
    FieldErrorLabel *m_fault;
    bool m_ratesNeeded = false;
};

} // namespace meterdesk
