// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPushButton>

namespace meterdesk {

/// The button of pages, panels and bars: an icon of the set, a text, and the key that does the same.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Variant {
        Secondary, ///< outlined
        Primary, ///< filled with the accent; at most one in sight
        Danger, ///< filled, for the button that names an irreversible act
        Link, ///< text in the accent, no outline
        Quiet, ///< neither outline nor fill: tool buttons
    };

    explicit ActionButton(const QString &text, QWidget *parent = nullptr);
    ActionButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);

    /// A button without text. `name` is what a screen reader says and what the tooltip shows.
    [[nodiscard]] static ActionButton *iconOnly(const QString &iconName, const QString &name, QWidget *parent);

    void setVariant(Variant variant);
    [[nodiscard]] Variant variant() const { return m_variant; }
    void setIconName(const QString &iconName);
    /// The cap at the right: "F4", "Ctrl+E". Also told in the tooltip.
    void setKeyHint(const QString &keys);
    [[nodiscard]] QString keyHint() const { return m_keys; }
    /// 26 px instead of 30.
    void setCompact(bool compact);
    /// Large and in panel-title size: the one button a side panel ends with.
    void setProminent(bool prominent);
    /// Disables the button and says why in its tooltip; an empty reason enables it again.
    void setDisabledReason(const QString &reason);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void init();
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] int contentWidth() const;
    void paintGround(QPainter &painter) const;

    QString m_iconName;
    QString m_keys;
    Variant m_variant = Variant::Secondary;
    bool m_compact = false;
    bool m_prominent = false;
};

} // namespace meterdesk
