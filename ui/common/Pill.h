// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "PillState.h"
#include "theme/Tokens.h"

namespace meterdesk {

/// How a state looks; its word is pillText().
struct PillLook
{
    QString iconName;
    Tone tone = Tone::Off;
};

[[nodiscard]] PillLook pillLook(PillState state);

/// The size of a pill with that word.
[[nodiscard]] QSize pillSize(const QString &word);

/// Paints a pill vertically centred in `rect`, at its left edge.
void paintPill(QPainter &painter, const QRect &rect, const PillLook &look, const QString &word);

/// A pill outside of a table.
class Pill final : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    void setState(PillState state);
    /// A pill that is none of the states.
    void setLook(const PillLook &look, const QString &word);
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillLook m_look;
    QString m_word;
};

} // namespace meterdesk
