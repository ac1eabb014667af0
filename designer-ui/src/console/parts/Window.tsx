import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTexts } from "../texts/language";
import { Button } from "./Button";

interface Props {
  title: string;
  isOpen: boolean;
  /** Without it the window cannot be left. */
  onClose?: () => void;
  large?: boolean;
  children: ReactNode;
}

/** A window over the page: holds the focus, gives it back when closed, closes by Escape. */
export function Window({ title, isOpen, onClose, large = false, children }: Props) {
  const texts = useTexts().shell;
  return (
    <ModalOverlay
      className="window-shade"
      isOpen={isOpen}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => !open && onClose?.()}
    >
      <Modal className={large ? "window window-large" : "window"}>
        <Dialog className="window-content">
          <div className="window-head">
            <Heading slot="title">{title}</Heading>
            {onClose !== undefined && (
              <Button look="text" small onPress={onClose}>
                {texts.close}
              </Button>
            )}
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
